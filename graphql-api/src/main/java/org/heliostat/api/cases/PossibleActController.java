package org.heliostat.api.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heliostat.api.graphql.Audience;
import org.heliostat.api.graphql.Caller;
import org.heliostat.api.graphql.Serves;
import org.heliostat.api.powers.PowerCatalogue;
import org.heliostat.api.time.Clocks;
import org.heliostat.identity.Rights;
import org.heliostat.readmodel.CaseDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;

/** What whoever asks may do to a case beside its steps. */
@Serves(Audience.STAFF)
class PossibleActController {
  private final PowerCatalogue catalogue;
  private final Clocks clocks;

  PossibleActController(PowerCatalogue catalogue, Clocks clocks) {
    this.catalogue = catalogue;
    this.clocks = clocks;
  }

  @BatchMapping(typeName = "Case")
  Map<CaseDocument, List<PossibleAct>> mayDo(
      List<CaseDocument> cases, @ContextValue Caller caller) {
    var versions = catalogue.of(cases);
    var result = new HashMap<CaseDocument, List<PossibleAct>>();
    for (var each : cases) {
      var power = versions.of(each).power();
      var clock = clocks.ofCase(each, power, false, caller.language()).state();
      result.put(each, PossibleAct.of(caller.user(), power, each, clock));
    }
    return result;
  }

  /** Whether the reader may add materials. */
  @BatchMapping(typeName = "Case")
  Map<CaseDocument, Boolean> mayAttach(List<CaseDocument> cases, @ContextValue Caller caller) {
    var versions = catalogue.of(cases);
    var result = new HashMap<CaseDocument, Boolean>();
    for (var each : cases) {
      var right = Rights.mayAttach(caller.user(), versions.of(each).power(), each.submittedBy());
      result.put(each, !each.isClosed() && right.isAllowed());
    }
    return result;
  }

  @SchemaMapping(typeName = "LegalGround")
  String name(LegalGround ground, @ContextValue Caller caller) {
    return caller.language().pick(ground.chinese(), ground.english());
  }

  @SchemaMapping(typeName = "LegalGround")
  @Nullable String article(LegalGround ground) {
    return ground.article().isEmpty() ? null : ground.article();
  }
}
