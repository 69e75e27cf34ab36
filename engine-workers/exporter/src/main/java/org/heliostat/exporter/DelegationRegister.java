package org.heliostat.exporter;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.heliostat.compile.EngineNames;
import org.heliostat.power.AgencyCode;
import org.heliostat.readmodel.ActEntry;
import org.heliostat.readmodel.DelegationDocument;
import org.heliostat.readmodel.DelegationDocumentBuilder;
import org.heliostat.readmodel.Index;
import org.jspecify.annotations.Nullable;

/** Who may do the steps of whose post, from when to when (C6). */
final class DelegationRegister implements Register<DelegationDocument> {
  @Override
  public Index<DelegationDocument> index() {
    return Index.DELEGATIONS;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(EngineNames.DELEGATION_GRANT, EngineNames.DELEGATION_REVOKE);
  }

  @Override
  public DelegationDocument blank(String key) {
    return new DelegationDocument(
        key,
        0,
        "",
        "",
        "",
        List.of(),
        "",
        Instant.EPOCH,
        Instant.EPOCH,
        "",
        Instant.EPOCH,
        null,
        List.of());
  }

  @Override
  public @Nullable String refusal(DelegationDocument before, Order order) {
    if (order.kind().equals(EngineNames.DELEGATION_GRANT)) {
      return start(order).isBefore(end(order)) && AgencyCode.isWellFormed(agency(order))
          ? null
          : "INPUT_INVALID";
    }
    return before.principal().equals(order.by()) && before.revokedAt() == null
        ? null
        : "DELEGATION_UNKNOWN";
  }

  @Override
  public DelegationDocument apply(DelegationDocument before, Order order) {
    if (order.kind().equals(EngineNames.DELEGATION_REVOKE)) {
      return DelegationDocumentBuilder.builder(before).revokedAt(order.at()).build();
    }
    var agency = new AgencyCode(agency(order));
    return DelegationDocumentBuilder.builder(before)
        .principal(order.by())
        .deputy(order.variables().textOr(EngineNames.DEPUTY, ""))
        .agency(agency.value())
        .visibleTo(agency.lineage().stream().map(AgencyCode::value).toList())
        .post(order.variables().textOr(EngineNames.POST, ""))
        .start(start(order))
        .end(end(order))
        .document(order.variables().textOr(EngineNames.LEGAL_GROUND, ""))
        .grantedAt(order.at())
        .build();
  }

  @Override
  public DelegationDocument judged(
      DelegationDocument document, long position, List<ActEntry> acts) {
    return DelegationDocumentBuilder.builder(document).position(position).acts(acts).build();
  }

  @Override
  public TrailWords words(Order order) {
    var deputy = order.variables().text(EngineNames.DEPUTY);
    return new TrailWords(
        "",
        deputy == null
            ? order.key()
            : "%s:%s".formatted(order.variables().textOr(EngineNames.POST, ""), deputy));
  }

  private static String agency(Order order) {
    return order.variables().textOr(EngineNames.AGENCY, "");
  }

  private static Instant start(Order order) {
    return order.variables().instant(EngineNames.START).orElse(Instant.MAX);
  }

  private static Instant end(Order order) {
    return order.variables().instant(EngineNames.END).orElse(Instant.MIN);
  }
}
