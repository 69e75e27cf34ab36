package org.heliostat.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.heliostat.check.run.LimitComparison;
import org.heliostat.check.run.LongestWay;
import org.heliostat.check.run.Overrun;
import org.heliostat.check.run.Runs;
import org.heliostat.check.run.Stretch;
import org.heliostat.check.run.StretchSteps;
import org.heliostat.power.Flow;
import org.heliostat.power.Step;
import org.heliostat.time.Limit;
import org.heliostat.time.LimitUnit;
import org.heliostat.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Fits the limits of a template's steps to another promise. What counts is the way from acceptance
 * to decision (Licensing Law Art. 42); its longest path then takes the whole promise, and no path
 * more. Whether it does is asked of {@link LongestWay}, as the check of a power asks it. Where
 * there are more steps than days, those that take least go without a limit of their own. Steps
 * beside the way, as that of a supplement, are only made shorter, never longer. Steps that count
 * days in another way than the template follow another article and stay.
 */
final class StepLimits {
  private static final int HOURS_A_DAY = 24;
  private static final WorkingCalendar CALENDAR = WorkingCalendar.national();

  /** The amount of a step that goes without a limit of its own. */
  private static final int NONE = 0;

  private final Flow flow;
  private final Limit was;
  private final Limit promised;
  private final LongestWay ways;
  private final StretchSteps clocked;
  private final Map<String, Integer> amounts = new HashMap<>();
  private final Map<String, Integer> most = new HashMap<>();
  private final Map<Map<String, Integer>, Boolean> asked = new HashMap<>();

  private StepLimits(Flow flow, Limit was, Limit promised) {
    this.flow = flow;
    this.was = was;
    this.promised = promised;
    this.ways = LongestWay.of(flow, Runs.of(flow), Stretch.clock(flow));
    this.clocked = ways.stretchSteps();
  }

  /**
   * The flow with fitted limits; the same flow where the promise is what it was drawn for.
   *
   * @param was what the flow was drawn for
   * @throws CellFault when the promise is too short for the steps that stay as they are, or the
   *     flow has too many paths to look at
   */
  static Flow fitted(Flow flow, Limit was, Limit promised) throws CellFault {
    return was.equals(promised) ? flow : new StepLimits(flow, was, promised).fitted();
  }

  private Flow fitted() throws CellFault {
    if (!ways.isWhole()) {
      throw new CellFault(
          "流程的走法过多，无法推算环节时限;请简化流程或者另选模板",
          "The flow has too many paths to fit step limits; simplify it or choose another template");
    }
    var scaled = withOneEach(flow.steps().stream().filter(this::isScaled).toList());
    scaled.forEach(
        step -> most.put(step.id(), isStraight(step) ? promised.amount() : asDrawn(step)));
    share(scaled);
    share(scaled.stream().filter(this::isStraight).toList());
    fillUp(scaled);
    return withLimits();
  }

  /** The steps that have at least one day or hour, if each of them has no more. */
  private List<Step> withOneEach(List<Step> steps) throws CellFault {
    List<Step> scaled = new ArrayList<>(steps);
    scaled.forEach(step -> amounts.put(step.id(), 1));
    for (var late = longerThan(promised); late.isPresent(); late = longerThan(promised)) {
      var lightest = lightest(scaled, late.get().trace());
      scaled.remove(lightest);
      amounts.put(lightest.id(), NONE);
    }
    return scaled;
  }

  /** The step on a path that takes least of the template's time. */
  private Step lightest(List<Step> scaled, List<String> path) throws CellFault {
    return scaled.stream()
        .filter(step -> path.contains(step.id()))
        .min(Comparator.comparingInt(this::weight))
        .orElseThrow(this::tooShort);
  }

  private CellFault tooShort() {
    int enough =
        1
            + largest(
                promised.amount(),
                Limit.MOST - 1,
                amount -> longerThan(new Limit(amount, promised.unit())).isPresent());
    var unit = CellWriting.unit(promised.unit());
    return new CellFault(
        "%d %s办不完模板的各个环节，至少需要 %d %s;请延长承诺、改用简易程序或者另选模板"
            .formatted(promised.amount(), unit, enough, unit),
        "The steps of the template need at least %d, more than the %d promised; promise more, or"
                .formatted(enough, promised.amount())
            + " choose the simple procedure or another template");
  }

  /** Gives steps as much as the promise allows, in the proportions of the template. */
  private void share(List<Step> steps) {
    var least = Map.copyOf(amounts);
    double low = 0;
    double high = promised.amount() + 1.0;
    while (high - low > 1e-6) {
      double middle = (low + high) / 2;
      scale(steps, middle, least);
      if (fits()) {
        low = middle;
      } else {
        high = middle;
      }
    }
    scale(steps, low, least);
  }

  private void scale(List<Step> steps, double factor, Map<String, Integer> least) {
    for (var step : steps) {
      double share = weight(step) * factor + 1e-4;
      int amount = (int) Math.min(share, most.getOrDefault(step.id(), 1));
      amounts.put(step.id(), Math.max(amount, least.getOrDefault(step.id(), 1)));
    }
  }

  /** Rounding leaves days over; the steps that lost most by it have them. */
  private void fillUp(List<Step> steps) {
    for (var open = thatMayHaveMore(steps); !open.isEmpty(); open = thatMayHaveMore(open)) {
      open.stream()
          .max(Comparator.comparingDouble(this::loss))
          .ifPresent(step -> amounts.merge(step.id(), 1, Integer::sum));
      share(open);
    }
  }

  private List<Step> thatMayHaveMore(List<Step> steps) {
    return steps.stream().filter(this::mayHaveMore).toList();
  }

  private boolean mayHaveMore(Step step) {
    int amount = amounts.getOrDefault(step.id(), 1);
    if (amount >= most.getOrDefault(step.id(), 1)) {
      return false;
    }
    amounts.put(step.id(), amount + 1);
    boolean fits = fits();
    amounts.put(step.id(), amount);
    return fits;
  }

  private double loss(Step step) {
    return (double) weight(step) / amounts.getOrDefault(step.id(), 1);
  }

  private boolean fits() {
    return asked.computeIfAbsent(Map.copyOf(amounts), them -> longerThan(promised).isEmpty());
  }

  private Optional<Overrun> longerThan(Limit bound) {
    return ways.longerThan(bound, CALENDAR, this::limit);
  }

  private @Nullable Limit limit(Step step) {
    var amount = amounts.get(step.id());
    if (amount == null) {
      return step.limit();
    }
    return amount == NONE ? null : new Limit(amount, promised.unit());
  }

  private Flow withLimits() {
    return new Flow(
        flow.startId(),
        flow.steps().stream().map(this::fitted).toList(),
        flow.gateways(),
        flow.endings(),
        flow.sequenceFlows());
  }

  private Step fitted(Step step) {
    return step.withLimit(limit(step));
  }

  private boolean isScaled(Step step) {
    var limit = step.limit();
    return limit != null
        && clocked.all().contains(step.id())
        && (limit.unit() == was.unit() || promised.unit() == LimitUnit.HOUR);
  }

  private boolean isStraight(Step step) {
    return clocked.straight().contains(step.id());
  }

  /** What a step has of the template's time, in the unit of the promise. */
  private int weight(Step step) {
    var limit = step.limit();
    if (limit == null) {
      return 0;
    }
    boolean inHours = limit.unit() == LimitUnit.HOUR;
    if (inHours == (promised.unit() == LimitUnit.HOUR)) {
      return limit.amount();
    }
    return inHours ? Math.ceilDiv(limit.amount(), HOURS_A_DAY) : limit.amount() * HOURS_A_DAY;
  }

  /** The most that is never longer than what was drawn, but at least one day or hour. */
  private int asDrawn(Step step) {
    var drawn = step.limit();
    return drawn == null
        ? 1
        : largest(
            1,
            Math.min(weight(step), promised.amount()),
            amount ->
                LimitComparison.longer(new Limit(amount, promised.unit()), drawn, CALENDAR)
                    .isEmpty());
  }

  /** The largest number that passes a test which the lesser ones pass too; else the least. */
  private static int largest(int least, int most, IntPredicate passes) {
    int low = least;
    int high = most + 1;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (passes.test(middle)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
