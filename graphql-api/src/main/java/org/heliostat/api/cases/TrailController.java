package org.heliostat.api.cases;

import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.heliostat.api.graphql.Audience;
import org.heliostat.api.graphql.Caller;
import org.heliostat.api.graphql.Connection;
import org.heliostat.api.graphql.PageRequest;
import org.heliostat.api.graphql.Serves;
import org.heliostat.api.powers.PowerCatalogue;
import org.heliostat.power.Power;
import org.heliostat.power.Step;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.Filter;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.Order;
import org.heliostat.readmodel.ReadModel;
import org.heliostat.trail.TrailDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;

/** Who did what in a case, when (C5). */
@Serves(Audience.STAFF)
class TrailController {
  private final ReadModel readModel;
  private final PowerCatalogue catalogue;

  TrailController(ReadModel readModel, PowerCatalogue catalogue) {
    this.readModel = readModel;
    this.catalogue = catalogue;
  }

  record TrailEntry(
      Instant at,
      String act,
      String by,
      @Nullable String stepName,
      @Nullable String outcome,
      String hash) {
    static TrailEntry of(TrailDocument entry, Power power, Predicate<String> named) {
      var elementId = entry.elementId();
      var stepName =
          elementId == null ? null : power.flow().step(elementId).map(Step::name).orElse(elementId);
      return new TrailEntry(
          entry.at(),
          entry.act(),
          named.test(entry.by()) ? entry.by() : "",
          stepName,
          entry.outcome(),
          entry.hash());
    }
  }

  @SchemaMapping(typeName = "Case")
  Connection<TrailEntry> trail(
      CaseDocument document,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @ContextValue Caller caller,
      DataFetchingEnvironment environment) {
    OneCase.require(
        environment,
        "办理痕迹只能逐件查询，请用 case(caseNo)。",
        "A trail is asked for one case at a time; use case(caseNo).");
    var condition = new Filter.In("caseNo", List.of(document.caseNo()));
    var request = PageRequest.of(first, after);
    var page =
        request.fetch(readModel, Index.TRAIL, condition, List.of(new Order("position", false)));
    var power = catalogue.of(document);
    var inside = Rows.showsInside(caller.user(), document, power);
    return Connection.of(
        page,
        request,
        entry ->
            TrailEntry.of(
                entry, power.power(), by -> inside || by.equals(caller.user().username())),
        () -> readModel.count(Index.TRAIL, condition));
  }
}
