package org.heliostat.api.cases;

import io.camunda.client.CamundaClient;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.heliostat.api.acts.JudgedActs;
import org.heliostat.api.delegations.Delegations;
import org.heliostat.api.files.FileDesk;
import org.heliostat.api.powers.PowerCatalogue;
import org.heliostat.api.powers.PowerStandings;
import org.heliostat.api.time.CalendarDesk;
import org.heliostat.engine.Commands;
import org.heliostat.engine.Messages;
import org.heliostat.papers.Derivation;
import org.heliostat.papers.People;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.ReadModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The acts on cases and the news of them. */
@Configuration(proxyBeanMethods = false)
class CasesWiring {
  @Bean
  CaseNumbers caseNumbers(Derivation derivation) {
    return new CaseNumbers(derivation);
  }

  @Bean
  CaseWatch caseWatch(ReadModel readModel) {
    return new CaseWatch(
        new CaseWatch.Store() {
          @Override
          public Optional<CaseDocument> get(String caseNo) {
            return readModel.get(Index.CASES, caseNo);
          }

          @Override
          public Map<String, CaseDocument> getAll(Collection<String> caseNos) {
            return readModel.getAll(Index.CASES, caseNos);
          }

          @Override
          public Map<String, Long> versions(Collection<String> caseNos) {
            return readModel.versions(Index.CASES, caseNos);
          }
        });
  }

  @Bean
  CaseFeed caseFeed(ReadModel readModel) {
    return new CaseFeed(CaseFeed.Store.of(readModel));
  }

  @Bean
  Parties parties(Derivation derivation, Clock clock) {
    return new Parties(derivation, clock);
  }

  @Bean
  Submission submission(
      ReadModel readModel,
      PowerCatalogue catalogue,
      PowerStandings standings,
      CaseNumbers numbers,
      People people,
      Messages messages,
      FileDesk fileDesk,
      Parties parties,
      CalendarDesk calendars,
      Clock clock) {
    return new Submission(
        readModel, catalogue, standings, numbers, people, messages, fileDesk, parties, calendars,
        clock);
  }

  @Bean
  StepLookup stepLookup(ReadModel readModel, PowerCatalogue catalogue) {
    return new StepLookup(readModel, catalogue);
  }

  @Bean
  StepDesk stepDesk(
      StepLookup steps,
      Delegations delegations,
      People people,
      CamundaClient engine,
      Commands commands) {
    return new StepDesk(steps, delegations, people, engine, commands);
  }

  @Bean
  JudgedActs<CaseDocument> judgedActs(
      ReadModel readModel, Messages messages, Derivation derivation) {
    return new JudgedActs<>(readModel, messages, derivation, Index.CASES, CaseRefusals::of);
  }

  @Bean
  StepTeam stepTeam(StepLookup steps, JudgedActs<CaseDocument> acts) {
    return new StepTeam(steps, acts);
  }

  @Bean
  CaseActs caseActs(
      ReadModel readModel, PowerCatalogue catalogue, People people, JudgedActs<CaseDocument> acts) {
    return new CaseActs(readModel, catalogue, people, acts);
  }

  @Bean
  Materials materials(CaseActs acts, StepLookup steps, Delegations delegations, FileDesk fileDesk) {
    return new Materials(acts, steps, delegations, fileDesk);
  }

  @Bean
  ClockDesk clockDesk(CaseActs acts) {
    return new ClockDesk(acts);
  }

  @Bean
  CaseEnd caseEnd(CaseActs acts) {
    return new CaseEnd(acts);
  }
}
