package org.heliostat.exporter;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.heliostat.compile.EngineNames;
import org.heliostat.readmodel.ActEntry;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.PowerStanding;
import org.heliostat.readmodel.PowerStanding.RunningCases;
import org.heliostat.readmodel.PowerStanding.State;
import org.heliostat.readmodel.PowerStandingBuilder;
import org.jspecify.annotations.Nullable;

/** Which powers may be exercised. What is abolished stays so. */
final class PowerStandingRegister implements Register<PowerStanding> {
  @Override
  public Index<PowerStanding> index() {
    return Index.POWER_STANDINGS;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(EngineNames.POWER_SUSPEND, EngineNames.POWER_RESUME, EngineNames.POWER_ABOLISH);
  }

  @Override
  public PowerStanding blank(String key) {
    return PowerStanding.inForce(key);
  }

  @Override
  public @Nullable String refusal(PowerStanding before, Order order) {
    var ordered = ordered(order);
    if (ordered == State.ABOLISHED && runningCases(order).isEmpty()) {
      return "INPUT_INVALID";
    }
    return switch (before.state()) {
      case IN_FORCE -> ordered == State.IN_FORCE ? "POWER_IN_FORCE" : null;
      case SUSPENDED -> ordered == State.SUSPENDED ? "POWER_SUSPENDED" : null;
      case ABOLISHED -> "POWER_ABOLISHED";
    };
  }

  @Override
  public PowerStanding apply(PowerStanding before, Order order) {
    return PowerStandingBuilder.builder(before)
        .state(ordered(order))
        .since(order.at())
        .by(order.by())
        .document(order.variables().textOr(EngineNames.LEGAL_GROUND, ""))
        .runningCases(runningCases(order).orElse(null))
        .order(order.actId())
        .build();
  }

  @Override
  public PowerStanding judged(PowerStanding document, long position, List<ActEntry> acts) {
    return PowerStandingBuilder.builder(document).position(position).acts(acts).build();
  }

  @Override
  public TrailWords words(Order order) {
    return new TrailWords(order.key(), order.variables().textOr(EngineNames.LEGAL_GROUND, ""));
  }

  private static State ordered(Order order) {
    return switch (order.kind()) {
      case EngineNames.POWER_SUSPEND -> State.SUSPENDED;
      case EngineNames.POWER_RESUME -> State.IN_FORCE;
      case EngineNames.POWER_ABOLISH -> State.ABOLISHED;
      default -> throw new IllegalStateException("no order is called " + order.kind());
    };
  }

  /** What an abolition says of them; other orders say nothing. */
  private static Optional<RunningCases> runningCases(Order order) {
    var named = order.variables().text(EngineNames.RUNNING_CASES);
    return Stream.of(RunningCases.values())
        .filter(each -> ordered(order) == State.ABOLISHED && each.name().equals(named))
        .findFirst();
  }
}
