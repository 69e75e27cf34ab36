package org.heliostat.api.drafts;

import java.util.List;
import org.heliostat.api.drafts.DraftController.DraftPayload;
import org.heliostat.api.drafts.PowerBeginning.PowerDraftBeginInput;
import org.heliostat.api.graphql.Audience;
import org.heliostat.api.graphql.Caller;
import org.heliostat.api.graphql.Serves;
import org.heliostat.catalogue.TemplateLibrary;
import org.heliostat.identity.Rights;
import org.heliostat.power.LegalBasis;
import org.heliostat.power.Power;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.Step;
import org.heliostat.time.Limit;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;

/** The templates that new powers begin from. */
@Serves(Audience.STAFF)
class TemplateController {
  private final PowerBeginning beginning;

  TemplateController(PowerBeginning beginning) {
    this.beginning = beginning;
  }

  /** A template, as what a power that begins from it would be. */
  record PowerTemplate(
      String id,
      String name,
      PowerCategory category,
      boolean begunByOfficers,
      Limit promised,
      Limit statutory,
      List<LegalBasis> legalBases,
      List<Step> steps) {
    static PowerTemplate of(Power power) {
      return new PowerTemplate(
          power.code(),
          power.name(),
          power.category(),
          power.isBegunByOfficers(),
          power.promised(),
          power.statutory(),
          power.legalBases(),
          power.flow().steps());
    }
  }

  @QueryMapping
  List<PowerTemplate> powerTemplates(@ContextValue Caller caller) {
    return Rights.draws(caller.user())
        ? TemplateLibrary.powers().stream().map(PowerTemplate::of).toList()
        : List.of();
  }

  @MutationMapping
  DraftPayload powerDraftBegin(@Argument PowerDraftBeginInput input, @ContextValue Caller caller) {
    return DraftPayload.of(beginning.begin(caller.user(), input), caller);
  }
}
