package org.heliostat.api.powers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.heliostat.api.acts.JudgedActs;
import org.heliostat.api.acts.RequestCheck;
import org.heliostat.api.graphql.Act;
import org.heliostat.api.graphql.No;
import org.heliostat.api.graphql.RefusalCode;
import org.heliostat.compile.EngineNames;
import org.heliostat.identity.HeliostatUser;
import org.heliostat.identity.Rights;
import org.heliostat.readmodel.PowerStanding;
import org.heliostat.readmodel.PowerStanding.RunningCases;

/**
 * Suspends, resumes and abolishes powers (A5). Whether an order is possible is judged by the fold.
 */
final class PowerOrders {
  private final PowerCatalogue catalogue;
  private final JudgedActs<PowerStanding> acts;

  PowerOrders(PowerCatalogue catalogue, JudgedActs<PowerStanding> acts) {
    this.catalogue = catalogue;
    this.acts = acts;
  }

  /**
   * An order.
   *
   * @param code of the power
   * @param document what ordered it, with its number
   */
  record PowerOrder(String clientRequestId, String code, String document) {}

  Act<PublishedPower> suspend(HeliostatUser user, PowerOrder order) {
    return give(user, EngineNames.POWER_SUSPEND, order, Map.of());
  }

  Act<PublishedPower> resume(HeliostatUser user, PowerOrder order) {
    return give(user, EngineNames.POWER_RESUME, order, Map.of());
  }

  Act<PublishedPower> abolish(HeliostatUser user, PowerOrder order, RunningCases running) {
    return give(
        user, EngineNames.POWER_ABOLISH, order, Map.of(EngineNames.RUNNING_CASES, running.name()));
  }

  private Act<PublishedPower> give(
      HeliostatUser user, String kind, PowerOrder order, Map<String, Object> more) {
    var power = catalogue.current(order.code());
    if (power.isEmpty()) {
      return Act.no(PowerCatalogue.unknown("code"));
    }
    var refusal = No.unless(Rights.mayOrderPower(user, power.get().power().agency()));
    if (refusal != null) {
      return Act.no(refusal);
    }
    var wrong =
        Stream.of(
                RequestCheck.clientRequestId(order.clientRequestId()),
                RequestCheck.line("document", order.document()))
            .flatMap(List::stream)
            .toList();
    if (!wrong.isEmpty()) {
      return new Act.NotDone<>(wrong);
    }
    var variables = new LinkedHashMap<String, Object>(more);
    variables.put(EngineNames.BY, user.username());
    variables.put(EngineNames.LEGAL_GROUND, order.document().strip());
    var actId = acts.id(kind, user.username(), order.code(), order.clientRequestId());
    return switch (acts.publish(kind, order.code(), actId, variables)) {
      case Act.Done<PowerStanding> done -> new Act.Done<>(power.get());
      case Act.NotDone<PowerStanding> not -> new Act.NotDone<>(not.reasons());
    };
  }

  static No refusal(String kind, RefusalCode code) {
    return switch (code) {
      case POWER_IN_FORCE ->
          No.field(
              code,
              "code",
              "该事项没有暂停行使，无需恢复。",
              "This power is not suspended, so it cannot be resumed.");
      case POWER_SUSPENDED ->
          No.field(code, "code", "该事项已经暂停行使。", "This power is suspended already.");
      case POWER_ABOLISHED ->
          No.field(
              code,
              "code",
              "该事项已经取消，不能再暂停、恢复或者取消。",
              "This power is abolished; it can no longer be suspended, resumed or abolished.");
      case INPUT_INVALID ->
          No.field(
              code,
              "runningCases",
              "请说明在办件是继续办理还是终止。",
              "Say whether the cases that run go on or end.");
      default -> throw new IllegalStateException("%s is not refused with %s".formatted(kind, code));
    };
  }
}
