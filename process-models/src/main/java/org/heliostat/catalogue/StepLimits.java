package org.heliostat.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heliostat.check.run.LongestWay;
import org.heliostat.check.run.Runs;
import org.heliostat.check.run.Stretch;
import org.heliostat.power.Flow;
import org.heliostat.power.Step;
import org.heliostat.time.Limit;
import org.heliostat.time.LimitUnit;
import org.heliostat.time.WorkingCalendar;

/**
 * Fits the limits of a template's steps to another promise. What counts is the way from acceptance
 * to decision (Licensing Law Art. 42); its longest path then adds up to the promise, and no path to
 * more by the calendar. Where there are more steps than days, those that take least go without a
 * limit of their own. Steps beside the way, as that of a supplement, are only made shorter, never
 * longer. Steps that count days in another way than the template follow another article and stay.
 */
final class StepLimits {
  private static final int HOURS_A_DAY = 24;
  private static final int WORKING_DAYS_A_WEEK = 5;
  private static final int DAYS_A_WEEK = 7;

  /** The amount of a step that goes without a limit of its own. */
  private static final int NONE = 0;

  private final Flow flow;
  private final Limit was;
  private final Limit promised;
  private final ClockedPaths paths;
  private final Map<String, Integer> amounts = new HashMap<>();

  private StepLimits(Flow flow, Limit was, Limit promised) {
    this.flow = flow;
    this.was = was;
    this.promised = promised;
    this.paths = new ClockedPaths(flow);
  }

  /**
   * The flow with fitted limits; the same flow where the promise is what it was drawn for.
   *
   * @param was what the flow was drawn for
   * @throws CellFault when the promise is too short for the steps that stay as they are
   */
  static Flow fitted(Flow flow, Limit was, Limit promised) throws CellFault {
    return was.equals(promised) ? flow : new StepLimits(flow, was, promised).fitted();
  }

  private Flow fitted() throws CellFault {
    List<Step> scaled = new ArrayList<>(flow.steps().stream().filter(this::isScaled).toList());
    scaled.forEach(step -> amounts.put(step.id(), 1));
    while (longest() > promisedHours()) {
      if (scaled.isEmpty()) {
        throw tooShort();
      }
      var lightest = lightest(scaled);
      scaled.remove(lightest);
      amounts.put(lightest.id(), NONE);
    }
    var main = scaled.stream().filter(step -> paths.decisive().contains(step.id())).toList();
    var beside = scaled.stream().filter(step -> !main.contains(step)).toList();
    fill(main, paths.decisive(), Double.MAX_VALUE);
    fill(beside, paths.clocked(), 1);
    return mixesUnits() ? kept(scaled) : withLimits();
  }

  /**
   * Takes away days until the promise holds whatever the day a case begins: holidays may make
   * working days longer than was reserved for them.
   */
  private Flow kept(List<Step> scaled) throws CellFault {
    for (var fitted = withLimits(); ; fitted = withLimits()) {
      var clock = LongestWay.of(fitted, Runs.of(fitted), Stretch.clock(fitted));
      if (clock.longerThan(promised, WorkingCalendar.national()).isEmpty()) {
        return fitted;
      }
      var longest =
          scaled.stream()
              .map(Step::id)
              .filter(id -> amounts.getOrDefault(id, NONE) > 1)
              .max(Comparator.comparingInt(id -> amounts.getOrDefault(id, NONE)))
              .orElseThrow(this::tooShort);
      amounts.merge(longest, -1, Integer::sum);
    }
  }

  private boolean mixesUnits() {
    return flow.steps().stream()
        .anyMatch(
            step -> {
              var limit = step.limit();
              return limit != null && !isScaled(step) && paths.clocked().contains(step.id());
            });
  }

  private Flow withLimits() {
    return new Flow(
        flow.startId(),
        flow.steps().stream().map(this::fitted).toList(),
        flow.gateways(),
        flow.endings(),
        flow.sequenceFlows());
  }

  private CellFault tooShort() {
    var unit = CellWriting.unit(promised.unit());
    long least = Math.ceilDiv(longest(), hoursOf(promised.unit()));
    return new CellFault(
        "%d %s办不完模板的各个环节，至少需要 %d %s;请延长承诺、改用简易程序或者另选模板"
            .formatted(promised.amount(), unit, least, unit),
        "The steps of the template need at least %d, more than the %d promised; promise more, or"
                .formatted(least, promised.amount())
            + " choose the simple procedure or another template");
  }

  private long longest() {
    return paths.longest(paths.clocked(), this::hours);
  }

  /** The step that takes least of the template's time, of those that lie on the longest path. */
  private Step lightest(List<Step> scaled) {
    var byWeight = scaled.stream().sorted(Comparator.comparingInt(this::weight)).toList();
    long now = longest();
    for (var step : byWeight) {
      amounts.put(step.id(), NONE);
      boolean shorter = longest() < now;
      amounts.put(step.id(), 1);
      if (shorter) {
        return step;
      }
    }
    return byWeight.getFirst();
  }

  /** Gives steps as much as the promise allows, in the proportions of the template. */
  private void fill(List<Step> steps, Set<String> on, double mostFactor) {
    double low = 0;
    double high = Math.min(mostFactor, promised.amount());
    if (fits(steps, on, high)) {
      low = high;
    }
    while (high - low > 1e-6) {
      double middle = (low + high) / 2;
      if (fits(steps, on, middle)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    scale(steps, low);
    if (mostFactor > 1) {
      fillUp(steps, on);
    }
  }

  /** Rounding leaves days over; the steps that lost most by it have them. */
  private void fillUp(List<Step> steps, Set<String> on) {
    var byLoss =
        steps.stream().sorted((a, b) -> Double.compare(share(b), share(a))).map(Step::id).toList();
    boolean grown = true;
    while (grown) {
      grown = false;
      for (var id : byLoss) {
        amounts.merge(id, 1, Integer::sum);
        if (paths.longest(on, this::hours) <= promisedHours()) {
          grown = true;
        } else {
          amounts.merge(id, -1, Integer::sum);
        }
      }
    }
  }

  private double share(Step step) {
    return (double) weight(step) / amounts.getOrDefault(step.id(), 1);
  }

  private boolean fits(Collection<Step> steps, Set<String> on, double factor) {
    scale(steps, factor);
    return paths.longest(on, this::hours) <= promisedHours();
  }

  private void scale(Collection<Step> steps, double factor) {
    steps.forEach(
        step ->
            amounts.put(step.id(), Math.max(1, (int) Math.floor(weight(step) * factor + 1e-4))));
  }

  private Step fitted(Step step) {
    var amount = amounts.get(step.id());
    return amount == null
        ? step
        : step.withLimit(amount == NONE ? null : new Limit(amount, promised.unit()));
  }

  private boolean isScaled(Step step) {
    var limit = step.limit();
    return limit != null
        && paths.clocked().contains(step.id())
        && (limit.unit() == was.unit() || promised.unit() == LimitUnit.HOUR);
  }

  private int weight(Step step) {
    var limit = step.limit();
    if (limit == null) {
      return 0;
    }
    return promised.unit() == LimitUnit.HOUR && limit.unit() != LimitUnit.HOUR
        ? limit.amount() * HOURS_A_DAY
        : limit.amount();
  }

  /** What a step takes of the promise at most. */
  private long hours(Step step) {
    var amount = amounts.get(step.id());
    var limit = step.limit();
    if (amount != null) {
      return (long) amount * hoursOf(promised.unit());
    }
    if (limit == null) {
      return 0;
    }
    // A week of holidays may fall into working days.
    int units =
        limit.unit() == LimitUnit.WORKING_DAY && promised.unit() == LimitUnit.CALENDAR_DAY
            ? (Math.ceilDiv(limit.amount(), WORKING_DAYS_A_WEEK) + 1) * DAYS_A_WEEK
            : limit.amount();
    return (long) units * hoursOf(limit.unit());
  }

  private long promisedHours() {
    return (long) promised.amount() * hoursOf(promised.unit());
  }

  private static int hoursOf(LimitUnit unit) {
    return unit == LimitUnit.HOUR ? 1 : HOURS_A_DAY;
  }
}
