package org.heliostat.api.powers;

import java.util.List;
import org.heliostat.api.graphql.Act;
import org.heliostat.api.graphql.Audience;
import org.heliostat.api.graphql.Caller;
import org.heliostat.api.graphql.Refusal;
import org.heliostat.api.graphql.Serves;
import org.heliostat.api.powers.PowerOrders.PowerOrder;
import org.heliostat.identity.Rights;
import org.heliostat.readmodel.PowerStanding;
import org.heliostat.readmodel.PowerStanding.RunningCases;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;

/** Orders about powers. */
@Serves(Audience.STAFF)
class PowerOrderController {
  private final PowerOrders orders;

  PowerOrderController(PowerOrders orders) {
    this.orders = orders;
  }

  record PowerSuspendInput(String clientRequestId, String code, String document) {}

  record PowerResumeInput(String clientRequestId, String code, String document) {}

  record PowerAbolishInput(
      String clientRequestId, String code, String document, RunningCases runningCases) {}

  /** What came of an order; either the power or the refusals. */
  record PowerOrderPayload(@Nullable PublishedPower power, List<Refusal> refusals) {
    static PowerOrderPayload of(Act<PublishedPower> act, Caller caller) {
      return switch (act) {
        case Act.Done<PublishedPower> done -> new PowerOrderPayload(done.value(), List.of());
        case Act.NotDone<PublishedPower> not ->
            new PowerOrderPayload(
                null, not.reasons().stream().map(no -> no.in(caller.language())).toList());
      };
    }
  }

  /** Whose order it was, for those inside the agencies. */
  @SchemaMapping(typeName = "PowerStanding")
  @Nullable String by(PowerStanding standing, @ContextValue Caller caller) {
    return standing.by() == null || Rights.isInside(caller.user()) ? standing.by() : "";
  }

  @MutationMapping
  PowerOrderPayload powerSuspend(@Argument PowerSuspendInput input, @ContextValue Caller caller) {
    var order = new PowerOrder(input.clientRequestId(), input.code(), input.document());
    return PowerOrderPayload.of(orders.suspend(caller.user(), order), caller);
  }

  @MutationMapping
  PowerOrderPayload powerResume(@Argument PowerResumeInput input, @ContextValue Caller caller) {
    var order = new PowerOrder(input.clientRequestId(), input.code(), input.document());
    return PowerOrderPayload.of(orders.resume(caller.user(), order), caller);
  }

  @MutationMapping
  PowerOrderPayload powerAbolish(@Argument PowerAbolishInput input, @ContextValue Caller caller) {
    var order = new PowerOrder(input.clientRequestId(), input.code(), input.document());
    return PowerOrderPayload.of(orders.abolish(caller.user(), order, input.runningCases()), caller);
  }
}
