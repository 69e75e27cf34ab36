package org.heliostat.api.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.heliostat.api.cases.CaseActs.Intent;
import org.heliostat.api.cases.Inputs.DaysInput;
import org.heliostat.api.cases.Inputs.PartyNameInput;
import org.heliostat.api.graphql.Act;
import org.heliostat.compile.EngineNames;
import org.heliostat.identity.HeliostatUser;
import org.heliostat.identity.Rights;
import org.heliostat.papers.Applicant;
import org.heliostat.papers.Derivation;
import org.heliostat.papers.Paper;
import org.heliostat.papers.PartyMark;
import org.heliostat.papers.People;
import org.heliostat.power.Power;
import org.heliostat.power.PowerCategory;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/** Who a case is about: sealed, and for penalties with the mark by which others find it. */
final class Parties {
  private static final ZoneId ZONE = WorkingCalendar.national().zone();

  private final Derivation derivation;
  private final Clock clock;

  Parties(Derivation derivation, Clock clock) {
    this.derivation = derivation;
    this.clock = clock;
  }

  /** The last day on which an act can have been done. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  /** Puts the party in the message, and on which days it acted where it is to be penalised. */
  void put(
      Power power,
      Applicant party,
      @Nullable DaysInput actedOn,
      Map<String, Object> variables,
      People.Batch papers) {
    variables.put(EngineNames.APPLICANT_REF, papers.add(Paper.APPLICANT, party.toJson()));
    if (power.category() == PowerCategory.PENALTY) {
      PartyMark.of(party, derivation)
          .ifPresent(mark -> variables.put(EngineNames.PARTY_MARK, mark));
      if (actedOn != null) {
        variables.put(EngineNames.ACTED_FROM, actedOn.days().from().toString());
        variables.put(EngineNames.ACTED_TO, actedOn.days().to().toString());
      }
    }
  }

  /** Names the party of a case that officers began without knowing it, or not all of it. */
  Act<CaseDocument> name(CaseActs acts, HeliostatUser user, PartyNameInput input) {
    return acts.act(
        new Intent(EngineNames.PARTY_NAME, input.caseNo(), input.clientRequestId(), user),
        (power, document) -> Rights.mayNameParty(user, power),
        (power, variables, papers) -> {
          var wrong =
              new InputCheck()
                  .party("party", input.party(), false)
                  .days("actedOn", input.actedOn(), today())
                  .found();
          if (wrong.isEmpty()) {
            put(power, input.party(), input.actedOn(), variables, papers);
          }
          return wrong;
        });
  }
}
