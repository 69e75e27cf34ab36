package org.heliostat.platform.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.heliostat.api.cases.CaseNumbers;
import org.heliostat.compile.PowerCompiler;
import org.heliostat.platform.Waiting;
import org.heliostat.power.AgencyCode;
import org.heliostat.power.CaseResult;
import org.heliostat.power.Performer;
import org.heliostat.power.Power;
import org.heliostat.power.PowerLibrary;
import org.heliostat.power.PowerReader;
import org.heliostat.power.PowerReading;
import org.heliostat.power.PowerSource;
import org.heliostat.power.Step;
import org.heliostat.power.StepKind;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.CaseDocumentBuilder;
import org.heliostat.readmodel.CaseStatus;
import org.heliostat.readmodel.ClockAct;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.LedgerEntry;
import org.heliostat.readmodel.PowerDocument;
import org.heliostat.readmodel.ReadModel;
import org.heliostat.readmodel.StepDocument;
import org.heliostat.readmodel.StepRun;
import org.heliostat.readmodel.StepState;
import org.heliostat.readmodel.Write;
import org.heliostat.time.WorkingCalendar;

/**
 * Cases of all the shipped powers, at every stage, as the exporter would have folded them: the same
 * seed gives the same cases.
 */
final class GeneratedCases {
  private static final String PORTAL = "service-account-portal";
  private static final int BATCH = 1_000;
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int OPEN_PERCENT = 15;
  private static final int SUSPENDED_PERCENT = 10;
  private static final Duration OLDEST_OPEN = Duration.ofDays(40);
  private static final Duration OLDEST = Duration.ofDays(540);

  private final ReadModel store;
  private final CaseNumbers numbers;
  private final WorkingCalendar calendar = WorkingCalendar.national();
  private final Instant now;
  private final Random random = new Random(20_261_125);
  private final List<Write<?>> writes = new ArrayList<>();
  private final List<Power> powers = new ArrayList<>();
  private long nextKey = 1_000_000;
  private long written;

  GeneratedCases(ReadModel store, CaseNumbers numbers, Instant now) {
    this.store = store;
    this.numbers = numbers;
    this.now = now;
  }

  /**
   * Fills the store.
   *
   * @return how many documents were written
   */
  long write(int cases) {
    PowerLibrary.all().forEach(this::publish);
    for (int i = 0; i < cases; i++) {
      add(i);
      if (writes.size() >= BATCH) {
        flush();
      }
    }
    flush();
    List.of(Index.POWERS, Index.CASES, Index.STEPS).forEach(store::refresh);
    return written;
  }

  /** The number of one of them. */
  String caseNo(int i) {
    var power = powers.get(new Random(i).nextInt(powers.size()));
    return numbers.caseNo(PORTAL, "bench-" + i, power.code());
  }

  /** A store with little memory may be full for a moment; what comes twice is written once. */
  private void flush() {
    Waiting.until(
        "a store that takes cases",
        PATIENCE,
        () -> {
          store.write(writes);
          return Optional.of(true);
        });
    written += writes.size();
    writes.clear();
  }

  private void publish(PowerSource source) {
    if (!(PowerReader.read(source) instanceof PowerReading.Readable(var power))) {
      throw new AssertionError("a shipped power has faults");
    }
    powers.add(power);
    var document =
        new PowerDocument(
            key(power),
            power.code(),
            1,
            power.name(),
            power.category(),
            power.agency().value(),
            visibleTo(power),
            source.contentHash(),
            PowerCompiler.compile(source, power),
            now.minus(OLDEST));
    writes.add(new Write.Once<>(Index.POWER_VERSIONS, key(power), document));
    writes.add(new Write.Versioned<>(Index.POWERS, power.code(), document, 1));
  }

  private static String key(Power power) {
    return "version-" + power.code();
  }

  private static List<String> visibleTo(Power power) {
    return List.of(power.agency(), power.acceptingAgency()).stream()
        .flatMap(agency -> agency.lineage().stream())
        .map(AgencyCode::value)
        .distinct()
        .toList();
  }

  private void add(int i) {
    var power = powers.get(new Random(i).nextInt(powers.size()));
    var open = random.nextInt(100) < OPEN_PERCENT;
    var way = way(power);
    var stages = open ? 1 + random.nextInt(way.size()) : way.size();
    var oldest = open ? OLDEST_OPEN : OLDEST;
    var submittedAt = now.minusSeconds(random.nextLong(oldest.toSeconds()));
    var life = new Life(power, submittedAt);
    for (int stage = 0; stage < stages; stage++) {
      life.pass(way.get(stage), open && stage == stages - 1);
    }
    var document = life.document(numbers.caseNo(PORTAL, "bench-" + i, power.code()), i, !open);
    writes.add(new Write.Versioned<>(Index.CASES, document.caseNo(), document, i + 1));
    for (var run : document.steps()) {
      writes.add(
          new Write.Versioned<>(
              Index.STEPS, run.stepId(), StepDocument.of(document, run, power, calendar), i + 1));
    }
  }

  /** The way that each step's first outcome leads. */
  private static List<Step> way(Power power) {
    var way = new ArrayList<Step>();
    var passed = new HashSet<String>();
    var next = power.flow().first();
    while (!next.isEmpty() && passed.add(next.getFirst().id())) {
      way.add(next.getFirst());
      next = power.flow().next(next.getFirst());
    }
    return way;
  }

  /** One case as it goes. */
  private final class Life {
    private final Power power;
    private final Instant submittedAt;
    private final List<StepRun> steps = new ArrayList<>();
    private final List<LedgerEntry> clock = new ArrayList<>();
    private Instant at;
    private Instant decidedAt;
    private Instant disclosedAt;
    private CaseStatus status = CaseStatus.SUBMITTED;

    private Life(Power power, Instant submittedAt) {
      this.power = power;
      this.submittedAt = submittedAt;
      at = submittedAt;
      if (power.flow().steps().stream().noneMatch(step -> step.kind() == StepKind.ACCEPT)) {
        begin();
      }
    }

    private void begin() {
      status = CaseStatus.ACCEPTED;
      entry(ClockAct.STARTED);
    }

    private void entry(ClockAct act) {
      clock.add(new LedgerEntry(act, at, "case-handler", "", null, null));
    }

    void pass(Step step, boolean staysOpen) {
      var run = StepRun.opened(Long.toString(nextKey++), step.id(), at);
      var who =
          step.performer() == Performer.PERSON ? step.post() + "-" + random.nextInt(20) : "engine";
      if (staysOpen) {
        var taken = step.performer() == Performer.PERSON && random.nextBoolean();
        steps.add(taken ? run.heldBy(who, run.startedAt()) : run);
        if (status == CaseStatus.ACCEPTED && random.nextInt(100) < SUSPENDED_PERCENT) {
          entry(ClockAct.SUSPENDED);
        }
        return;
      }
      at = at.plusSeconds(3_600 + random.nextInt(100_000));
      var outcome = step.outcomes().isEmpty() ? null : step.outcomes().getFirst().code();
      steps.add(run.done(who, at, outcome, null, null).ended(StepState.COMPLETED, at));
      switch (step.kind()) {
        case ACCEPT -> begin();
        case DECIDE -> {
          entry(ClockAct.STOPPED);
          decidedAt = at;
          status = CaseStatus.DECIDED;
        }
        case PUBLISH -> disclosedAt = at;
        default -> {
          // The clock goes on.
        }
      }
    }

    CaseDocument document(String caseNo, int i, boolean closed) {
      if (closed && !clock.isEmpty() && clock.getLast().act() != ClockAct.STOPPED) {
        entry(ClockAct.STOPPED);
      }
      return CaseDocumentBuilder.builder()
          .caseNo(caseNo)
          .partition(1)
          .position(i + 1)
          .processInstanceKey("instance-" + i)
          .processDefinitionKey(key(power))
          .powerCode(power.code())
          .powerName(power.name())
          .category(power.category())
          .agency(power.agency().value())
          .visibleTo(visibleTo(power))
          .status(closed ? CaseStatus.FINISHED : status)
          .submittedAt(submittedAt)
          .submittedBy(PORTAL)
          .applicantRef("applicant-" + i)
          .decidedAt(decidedAt)
          .disclosedAt(disclosedAt)
          .finishedAt(closed ? at : null)
          .result(closed ? CaseResult.COMPLETED : null)
          .steps(steps)
          .clock(clock)
          .build()
          .listed(power, calendar);
    }
  }
}
