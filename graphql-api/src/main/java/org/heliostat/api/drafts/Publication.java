package org.heliostat.api.drafts;

import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.util.List;
import org.heliostat.api.graphql.No;
import org.heliostat.api.graphql.Patience;
import org.heliostat.api.graphql.Problem;
import org.heliostat.api.graphql.RefusalCode;
import org.heliostat.api.powers.PowerCatalogue;
import org.heliostat.api.powers.PowerStandings;
import org.heliostat.api.powers.PublishedPower;
import org.heliostat.compile.PowerCompiler;
import org.heliostat.engine.Commands;
import org.heliostat.identity.HeliostatUser;
import org.heliostat.identity.Rights;
import org.heliostat.power.Fault;
import org.heliostat.power.Power;
import org.heliostat.power.PowerReader;
import org.heliostat.power.PowerReading;
import org.heliostat.power.PowerSource;
import org.heliostat.readmodel.DraftDocument;

/** Brings a saved draft to the engine, exactly as it was saved (B7). */
final class Publication {
  private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(10);

  private final DraftDesk drafts;
  private final PowerCatalogue catalogue;
  private final PowerStandings standings;
  private final CamundaClient engine;
  private final Commands commands;

  Publication(
      DraftDesk drafts,
      PowerCatalogue catalogue,
      PowerStandings standings,
      CamundaClient engine,
      Commands commands) {
    this.drafts = drafts;
    this.catalogue = catalogue;
    this.standings = standings;
    this.engine = engine;
    this.commands = commands;
  }

  /** What came of it. */
  sealed interface Result {
    record Published(PublishedPower power) implements Result {}

    record Refused(No reason) implements Result {}

    record Faulty(List<Fault> faults) implements Result {}
  }

  Result publish(HeliostatUser user, String code, int revision) {
    var draft = drafts.find(user, code);
    if (draft.isEmpty()) {
      return new Result.Refused(
          No.field(
              RefusalCode.DRAFT_UNKNOWN,
              "code",
              "没有这个流程草稿，或您无权使用。",
              "There is no such draft, or you may not use it."));
    }
    if (draft.get().revision() != revision) {
      return new Result.Refused(DraftDesk.changed(draft.get().revision()));
    }
    return publish(user, draft.get());
  }

  private Result publish(HeliostatUser user, DraftDocument draft) {
    var source = DraftDesk.source(draft);
    return switch (PowerReader.read(source)) {
      case PowerReading.Faulty faulty -> new Result.Faulty(faulty.faults());
      case PowerReading.Readable readable -> publish(user, source, readable.power());
    };
  }

  private Result publish(HeliostatUser user, PowerSource source, Power power) {
    var refusal = No.unless(Rights.mayPublish(user, power.agency()));
    if (refusal == null) {
      refusal =
          catalogue
              .current(power.code())
              .map(running -> No.unless(Rights.mayPublish(user, running.power().agency())))
              .orElse(null);
    }
    if (refusal == null) {
      refusal = standings.refusesPublication(power.code());
    }
    if (refusal != null) {
      return new Result.Refused(refusal);
    }
    commands.send(
        engine
            .newDeployResourceCommand()
            .addResourceStringUtf8(PowerCompiler.compile(source, power), power.code() + ".bpmn"));
    var hash = source.contentHash();
    return Patience.until(
            VISIBLE_WITHIN,
            () ->
                catalogue
                    .current(power.code())
                    .filter(running -> running.contentHash().equals(hash)))
        .<Result>map(Result.Published::new)
        .orElseThrow(Problem::notYetVisible);
  }
}
