package org.heliostat.check.rule;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.heliostat.check.run.Runs;
import org.heliostat.power.Flow;
import org.heliostat.power.Power;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.PowerSource;
import org.heliostat.power.Procedure;
import org.heliostat.power.Step;
import org.heliostat.power.StepKind;
import org.jspecify.annotations.Nullable;

/** A power under judgement. For one thread. */
final class CheckedPower {
  private final PowerSource source;
  private final Power power;
  private final Surroundings surroundings;
  private @Nullable Runs runs;

  /**
   * @param source its files
   * @param power what they state
   * @param surroundings what else it is judged by
   */
  CheckedPower(PowerSource source, Power power, Surroundings surroundings) {
    this.source = source;
    this.power = power;
    this.surroundings = surroundings;
  }

  PowerSource source() {
    return source;
  }

  Power power() {
    return power;
  }

  Surroundings surroundings() {
    return surroundings;
  }

  Flow flow() {
    return power.flow();
  }

  /** All runs of its flow, worked out once. */
  Runs runs() {
    if (runs == null) {
      runs = Runs.of(power.flow());
    }
    return runs;
  }

  boolean is(PowerCategory category) {
    return power.category() == category;
  }

  boolean isOneOf(Set<PowerCategory> categories) {
    return categories.contains(power.category());
  }

  /** A penalty that takes more than deciding on the spot (Penalty Law Art. 54). */
  boolean isGeneralPenalty() {
    return is(PowerCategory.PENALTY) && power.procedure() == Procedure.GENERAL;
  }

  List<Step> steps(Predicate<Step> wanted) {
    return power.flow().steps().stream().filter(wanted).toList();
  }

  boolean has(StepKind kind) {
    return power.flow().steps().stream().anyMatch(step -> step.kind() == kind);
  }

  /** What a node is called on the diagram; its id when it has no name. */
  String nameOf(String nodeId) {
    var steps = flow().step(nodeId).map(Step::name).stream();
    var endings = flow().ending(nodeId).map(ending -> ending.name()).stream();
    return Stream.concat(steps, endings).filter(name -> !name.isBlank()).findFirst().orElse(nodeId);
  }
}
