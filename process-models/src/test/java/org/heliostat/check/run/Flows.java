package org.heliostat.check.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.heliostat.power.CaseResult;
import org.heliostat.power.Ending;
import org.heliostat.power.Flow;
import org.heliostat.power.Gateway;
import org.heliostat.power.Outcome;
import org.heliostat.power.Performer;
import org.heliostat.power.SequenceFlow;
import org.heliostat.power.Step;
import org.heliostat.power.StepKind;
import org.heliostat.time.Limit;
import org.heliostat.time.LimitUnit;
import org.jspecify.annotations.Nullable;

/** Builds flows for tests. */
public final class Flows {
  private final List<Step> steps = new ArrayList<>();
  private final List<Gateway> gateways = new ArrayList<>();
  private final List<Ending> endings = new ArrayList<>();
  private final List<SequenceFlow> arrows = new ArrayList<>();

  /**
   * A step.
   *
   * @param workingDays its limit; 0 for none
   * @param outcomes codes, with {@code *2} for at most twice
   */
  public Flows step(String id, StepKind kind, String post, int workingDays, String... outcomes) {
    return step(id, kind, post, 1, workingDays, outcomes);
  }

  /** The same for several officers. */
  public Flows step(
      String id, StepKind kind, String post, int officers, int workingDays, String... outcomes) {
    steps.add(
        new Step(
            id,
            kind.chinese() + id,
            kind,
            Performer.PERSON,
            post,
            workingDays == 0 ? null : new Limit(workingDays, LimitUnit.WORKING_DAY),
            officers,
            true,
            null,
            Arrays.stream(outcomes).map(Flows::outcome).toList(),
            List.of(),
            List.of(),
            null,
            List.of()));
    return this;
  }

  private static Outcome outcome(String text) {
    var parts = text.split("\\*");
    return parts.length == 1
        ? new Outcome(text, text)
        : new Outcome(parts[0], parts[0], Integer.valueOf(parts[1]));
  }

  /** An exclusive gateway; {@code decidedBy} may be {@code null}. */
  public Flows choice(String id, String decidedBy) {
    gateways.add(new Gateway(id, Gateway.Type.EXCLUSIVE, decidedBy));
    return this;
  }

  /** A parallel gateway. */
  public Flows parallel(String id) {
    gateways.add(new Gateway(id, Gateway.Type.PARALLEL));
    return this;
  }

  /** An end event. */
  public Flows end(String id) {
    endings.add(new Ending(id, id, CaseResult.COMPLETED));
    return this;
  }

  /** Arrows from each to the next; {@code g:YES} gives the arrow out of g the outcome YES. */
  public Flows way(String... ids) {
    for (int i = 0; i + 1 < ids.length; i++) {
      var from = ids[i].split(":");
      var to = ids[i + 1].split(":")[0];
      var outcome = from.length == 1 ? null : from[1];
      arrows.add(new SequenceFlow("f" + arrows.size(), from[0], to, outcome));
    }
    return this;
  }

  /** The same flow with other limits; {@code null} for none. */
  public static Flow withLimits(Flow flow, Function<Step, @Nullable Limit> limits) {
    return new Flow(
        flow.startId(),
        flow.steps().stream().map(step -> withLimit(step, limits.apply(step))).toList(),
        flow.gateways(),
        flow.endings(),
        flow.sequenceFlows());
  }

  private static Step withLimit(Step step, @Nullable Limit limit) {
    return new Step(
        step.id(),
        step.name(),
        step.kind(),
        step.performer(),
        step.post(),
        limit,
        step.officers(),
        step.disclosed(),
        step.shownAs(),
        step.outcomes(),
        step.riskPoints(),
        step.supervisionPoints(),
        step.form(),
        step.discretions());
  }

  /** The flow, whose start is called {@code start}. */
  public Flow flow() {
    return new Flow("start", steps, gateways, endings, arrows);
  }
}
