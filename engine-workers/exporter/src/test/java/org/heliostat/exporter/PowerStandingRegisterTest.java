package org.heliostat.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.value.MessageRecordValue;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.heliostat.compile.EngineNames;
import org.heliostat.readmodel.ActEntry;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.PowerStanding;
import org.heliostat.readmodel.PowerStanding.RunningCases;
import org.heliostat.readmodel.PowerStanding.State;
import org.heliostat.readmodel.ReadModel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders about a power, each judged when its turn has come. */
class PowerStandingRegisterTest {
  private static final String CODE = "QD-XK-0001";
  private static final String DOCUMENT = "启政发〔2026〕8号";

  private final ReadModel away = ReadModel.connect(URI.create("http://127.0.0.1:9"));
  private final PendingWrites pending = new PendingWrites(away);
  private final Trail trail = new Trail(Optional.empty(), away, pending);
  private final Registers registers = new Registers(away, pending, trail);
  private final EngineLog log = new EngineLog();
  private final List<Record<MessageRecordValue>> records = new ArrayList<>();

  @BeforeEach
  void haveNoOrderYet() {
    pending.versioned(Index.POWER_STANDINGS, CODE, PowerStanding.inForce(CODE), 0);
  }

  @AfterEach
  void close() {
    away.close();
  }

  @Test
  void shouldSayWhoSuspendedItWhenAndByWhat() {
    order(EngineNames.POWER_SUSPEND, "1", null);

    assertThat(standing())
        .isEqualTo(
            new PowerStanding(
                CODE,
                records.getLast().getPosition(),
                State.SUSPENDED,
                log.now(),
                "policy-officer",
                DOCUMENT,
                null,
                "1",
                List.of(
                    new ActEntry(
                        "1", EngineNames.POWER_SUSPEND, log.now(), "policy-officer", null))));
  }

  @Test
  void shouldResumeWhatIsSuspendedAndNothingElse() {
    assertThat(order(EngineNames.POWER_RESUME, "1", null)).isEqualTo("POWER_IN_FORCE");
    assertThat(standing().since()).isNull();

    assertThat(order(EngineNames.POWER_SUSPEND, "2", null)).isNull();
    assertThat(order(EngineNames.POWER_SUSPEND, "3", null)).isEqualTo("POWER_SUSPENDED");
    assertThat(order(EngineNames.POWER_RESUME, "4", null)).isNull();
    assertThat(standing().state()).isEqualTo(State.IN_FORCE);
    assertThat(standing().since()).isEqualTo(log.now());
    assertThat(standing().order()).isEqualTo("4");
  }

  @Test
  void shouldAbolishForEver() {
    order(EngineNames.POWER_SUSPEND, "1", null);
    assertThat(order(EngineNames.POWER_ABOLISH, "2", "END")).isNull();
    var abolished = standing();

    assertThat(order(EngineNames.POWER_ABOLISH, "3", "CONTINUE")).isEqualTo("POWER_ABOLISHED");
    assertThat(order(EngineNames.POWER_SUSPEND, "4", null)).isEqualTo("POWER_ABOLISHED");
    assertThat(order(EngineNames.POWER_RESUME, "5", null)).isEqualTo("POWER_ABOLISHED");
    assertThat(standing().state()).isEqualTo(State.ABOLISHED);
    assertThat(standing().runningCases()).isEqualTo(RunningCases.END);
    assertThat(standing().since()).isEqualTo(abolished.since());
    assertThat(standing().order()).isEqualTo("2");
  }

  @Test
  void shouldWantToBeToldWhatBecomesOfRunningCases() {
    assertThat(order(EngineNames.POWER_ABOLISH, "1", null)).isEqualTo("INPUT_INVALID");
    assertThat(order(EngineNames.POWER_ABOLISH, "2", "FORGET")).isEqualTo("INPUT_INVALID");
    assertThat(standing().state()).isEqualTo(State.IN_FORCE);

    assertThat(order(EngineNames.POWER_SUSPEND, "3", "END")).isNull();
    assertThat(standing().runningCases()).isNull();
  }

  @Test
  void shouldJudgeTheSameRequestOnce() {
    order(EngineNames.POWER_SUSPEND, "1", null);
    order(EngineNames.POWER_RESUME, "2", null);
    var before = standing();

    order(EngineNames.POWER_SUSPEND, "1", null);

    assertThat(standing()).isEqualTo(before);
  }

  @Test
  void shouldDoNothingTwiceWhenRecordsAreOfferedAgain() {
    order(EngineNames.POWER_SUSPEND, "1", null);
    order(EngineNames.POWER_RESUME, "2", null);
    order(EngineNames.POWER_ABOLISH, "3", "CONTINUE");
    var before = standing();
    var trailAgain = new Trail(Optional.empty(), away, pending);
    var registersAgain = new Registers(away, pending, trailAgain);

    records.forEach(record -> registersAgain.fold(record, record.getValue()));

    assertThat(standing()).isEqualTo(before);
    assertThat(trailAgain.head()).isEqualTo(trail.head());
  }

  @Test
  void shouldStandInTheTrailUnderThePowersCode() {
    order(EngineNames.POWER_ABOLISH, "1", "END");

    assertThat(pending.document(Index.TRAIL, "1-" + records.getLast().getPosition()))
        .hasValueSatisfying(
            entry -> {
              assertThat(entry.act()).isEqualTo(EngineNames.POWER_ABOLISH);
              assertThat(entry.powerCode()).isEqualTo(CODE);
              assertThat(entry.caseNo()).isEmpty();
              assertThat(entry.by()).isEqualTo("policy-officer");
              assertThat(entry.detail()).isEqualTo(DOCUMENT);
            });
  }

  /** Gives an order; answers what it was refused with. */
  private @Nullable String order(String kind, String actId, @Nullable String runningCases) {
    var variables = new HashMap<String, Object>();
    variables.put(EngineNames.BY, "policy-officer");
    variables.put(EngineNames.LEGAL_GROUND, DOCUMENT);
    if (runningCases != null) {
      variables.put(EngineNames.RUNNING_CASES, runningCases);
    }
    var record = log.message(kind, CODE, actId, variables);
    records.add(record);
    registers.fold(record, record.getValue());
    return standing().acts().getLast().refusal();
  }

  private PowerStanding standing() {
    return pending.document(Index.POWER_STANDINGS, CODE).orElseThrow();
  }
}
