package org.heliostat.workers;

import io.camunda.client.CamundaClient;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.heliostat.documents.Documents;
import org.heliostat.documents.FolderStore;
import org.heliostat.documents.Fonts;
import org.heliostat.engine.Commands;
import org.heliostat.engine.EngineConnection;
import org.heliostat.engine.Messages;
import org.heliostat.objects.ObjectStore;
import org.heliostat.papers.Sealer;
import org.heliostat.readmodel.Calendars;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.Order;
import org.heliostat.readmodel.Page;
import org.heliostat.readmodel.ReadModel;
import org.heliostat.workers.review.DoublePunishmentCheck;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Carries out what machines do in a case: service steps, and the review work at every step. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(WorkersSettings.class)
public class WorkersApplication {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Starts the workers; they run until the process is told to stop. */
  public static void main(String[] args) {
    SpringApplication.run(WorkersApplication.class, args);
  }

  @Bean(destroyMethod = "close")
  ReadModel readModel(WorkersSettings settings) {
    return ReadModel.connect(settings.elasticsearch().url());
  }

  @Bean(destroyMethod = "close")
  CamundaClient engine(WorkersSettings settings) {
    return new EngineConnection(settings.engine().grpcAddress(), settings.engine().restAddress())
        .connect(settings.jobs().threads());
  }

  @Bean(destroyMethod = "close")
  ObjectStore objectStore(WorkersSettings settings) {
    return settings.files().place().openToRead();
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Calendars calendars(ReadModel readModel) {
    return Calendars.in(readModel);
  }

  @Bean
  Documents documents(WorkersSettings settings, ReadModel readModel, Calendars calendars) {
    var told = settings.documents();
    var documents =
        Documents.of(
            readModel,
            new Sealer(settings.people().keyBytes()),
            calendars,
            Fonts.find(told.fonts(), told.boldFont()),
            told.verifyUrl(),
            new FolderStore(told.folder()));
    documents.warmUp();
    return documents;
  }

  @Bean
  Commands commands() {
    return new Commands(PATIENCE);
  }

  @Bean
  Sweeps sweeps(CamundaClient engine, Commands commands, ReadModel readModel) {
    var messages = new Messages(engine, commands);
    return new Sweeps(
        List.of(new CalendarSweep(readModel, messages), new PowerSweep(readModel, messages)));
  }

  @Bean
  JobWorkers jobWorkers(
      CamundaClient engine,
      Commands commands,
      ReadModel readModel,
      ObjectStore objects,
      Documents documents,
      Calendars calendars,
      Clock clock) {
    var cases = new CaseFiles(readModel);
    var stepDocuments = new StepDocuments(cases, documents);
    var doublePunishment =
        new DoublePunishmentCheck(
            (filter, most) ->
                readModel
                    .search(
                        Index.CASES, filter, List.of(new Order("submittedAt", false)), most, null)
                    .items()
                    .stream()
                    .map(Page.Item::document)
                    .toList(),
            ZoneId.of("Asia/Shanghai"));
    return new JobWorkers(
        engine,
        commands,
        List.of(
            new StepOpenWorker(cases, stepDocuments, doublePunishment),
            new StepCloseWorker(cases, stepDocuments, doublePunishment),
            new StepExamineWorker(cases),
            new StepPublishWorker(cases, calendars, clock),
            new StepArchiveWorker(cases, objects),
            new CaseEndWorker(cases, engine, commands)));
  }
}
