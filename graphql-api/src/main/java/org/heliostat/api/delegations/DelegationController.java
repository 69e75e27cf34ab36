package org.heliostat.api.delegations;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.heliostat.api.graphql.Act;
import org.heliostat.api.graphql.Audience;
import org.heliostat.api.graphql.Caller;
import org.heliostat.api.graphql.Connection;
import org.heliostat.api.graphql.PageRequest;
import org.heliostat.api.graphql.Refusal;
import org.heliostat.api.graphql.Serves;
import org.heliostat.identity.HeliostatUser;
import org.heliostat.identity.Rights;
import org.heliostat.readmodel.DelegationDocument;
import org.heliostat.readmodel.Filter;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.Order;
import org.heliostat.readmodel.ReadModel;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;

/** Delegations: explicit, dated, and visible to everyone who sees the agency's cases. */
@Serves(Audience.STAFF)
class DelegationController {
  private final ReadModel readModel;
  private final DelegationDesk desk;
  private final Clock clock;

  DelegationController(ReadModel readModel, DelegationDesk desk, Clock clock) {
    this.readModel = readModel;
    this.desk = desk;
    this.clock = clock;
  }

  record DelegationRevokeInput(String clientRequestId, String delegationId) {}

  record DelegationPayload(@Nullable DelegationDocument delegation, List<Refusal> refusals) {}

  @QueryMapping
  Connection<DelegationDocument> delegations(
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @ContextValue Caller caller) {
    var condition = shownTo(caller.user());
    var request = PageRequest.of(first, after);
    var page =
        request.fetch(
            readModel, Index.DELEGATIONS, condition, List.of(new Order("grantedAt", true)));
    return Connection.of(
        page, request, each -> each, () -> readModel.count(Index.DELEGATIONS, condition));
  }

  private static Filter shownTo(HeliostatUser user) {
    var agency = Rights.visibleAgencyFilter(user).agency();
    return new Filter.Or(
        Stream.of(
                Stream.of("principal", "deputy")
                    .map(field -> new Filter.In(field, List.of(user.username()))),
                Stream.ofNullable(agency)
                    .map(each -> new Filter.In("visibleTo", List.of(each.value()))))
            .<Filter>flatMap(each -> each)
            .toList());
  }

  @SchemaMapping(typeName = "Delegation")
  boolean inForce(DelegationDocument delegation) {
    return delegation.holdsAt(clock.instant());
  }

  @MutationMapping
  DelegationPayload delegationGrant(
      @Argument DelegationDesk.Grant input, @ContextValue Caller caller) {
    return answer(desk.grant(caller.user(), input), caller);
  }

  @MutationMapping
  DelegationPayload delegationRevoke(
      @Argument DelegationRevokeInput input, @ContextValue Caller caller) {
    return answer(
        desk.revoke(caller.user(), input.clientRequestId(), input.delegationId()), caller);
  }

  private static DelegationPayload answer(Act<DelegationDocument> act, Caller caller) {
    return switch (act) {
      case Act.Done<DelegationDocument> done -> new DelegationPayload(done.value(), List.of());
      case Act.NotDone<DelegationDocument> not ->
          new DelegationPayload(
              null, not.reasons().stream().map(no -> no.in(caller.language())).toList());
    };
  }
}
