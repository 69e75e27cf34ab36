package org.heliostat.workers.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.ClockAct;
import org.heliostat.readmodel.EvidenceEntry;
import org.heliostat.readmodel.LedgerEntry;
import org.heliostat.readmodel.MaterialEntry;
import org.heliostat.readmodel.StepRun;
import org.heliostat.readmodel.StepState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FileCheckTest {
  private static final String ARCHIVING = "9";
  private static final List<LedgerEntry> STOPPED =
      List.of(Cases.clock(ClockAct.STARTED), Cases.clock(ClockAct.STOPPED));

  static Stream<Arguments> oneMoreRun() {
    return Stream.of(
        Arguments.of(Cases.done("5", "decide", "leader-2", "GRANT"), List.of()),
        Arguments.of(Cases.done("5", "publish", "engine", "PUBLISHED"), List.of()),
        Arguments.of(
            Cases.run("5", "deliver", StepState.OPEN, null, null),
            List.of("STEP_LEFT_OPEN:deliver")),
        Arguments.of(
            Cases.run("5", "deliver", StepState.CLAIMED, "window-clerk", null),
            List.of("STEP_LEFT_OPEN:deliver")),
        Arguments.of(
            Cases.run("5", "archive", StepState.OPEN, null, null),
            List.of("STEP_LEFT_OPEN:archive")),
        Arguments.of(
            Cases.run("5", "examine", StepState.COMPLETED, "case-handler", null),
            List.of("STEP_UNSIGNED:examine")),
        Arguments.of(
            Cases.run("5", "examine", StepState.COMPLETED, null, "APPROVE"),
            List.of("STEP_UNSIGNED:examine")),
        Arguments.of(Cases.run("5", "examine", StepState.TERMINATED, null, null), List.of()));
  }

  static Stream<Arguments> ledgers() {
    return Stream.of(
        Arguments.of(List.of(), List.of()),
        Arguments.of(List.of(ClockAct.STARTED, ClockAct.STOPPED), List.of()),
        Arguments.of(List.of(ClockAct.STARTED), List.of("CLOCK_NOT_STOPPED")),
        Arguments.of(List.of(ClockAct.STARTED, ClockAct.SUSPENDED), List.of("CLOCK_NOT_STOPPED")),
        Arguments.of(
            List.of(ClockAct.STARTED, ClockAct.STOPPED, ClockAct.STARTED),
            List.of("CLOCK_NOT_STOPPED")));
  }

  @ParameterizedTest
  @MethodSource("oneMoreRun")
  void shouldJudgeEachStep(StepRun run, List<String> findings) {
    var document = Cases.document(with(run), STOPPED, Cases.soundMaterials());

    assertThat(check(document)).isEqualTo(findings);
  }

  @ParameterizedTest
  @MethodSource("ledgers")
  void shouldJudgeTheClock(List<ClockAct> acts, List<String> findings) {
    var ledger = acts.stream().map(Cases::clock).toList();
    var decision = Cases.done("4", "decide", "leader", "GRANT");
    var decided = Cases.document(with(decision), ledger, Cases.soundMaterials());
    var undecided = Cases.document(with(), ledger, Cases.soundMaterials());

    assertThat(check(decided)).isEqualTo(findings);
    assertThat(check(undecided)).isEmpty();
  }

  @Test
  void shouldNameEverythingAtOnce() {
    var open = Cases.run("5", "deliver", StepState.OPEN, null, null);
    var unsigned = Cases.run("6", "decide", StepState.COMPLETED, null, null);
    var document =
        Cases.document(
            with(open, unsigned),
            List.of(Cases.clock(ClockAct.STARTED)),
            Cases.soundMaterials().subList(0, 4));

    assertThat(check(document))
        .containsExactly(
            "STEP_LEFT_OPEN:deliver",
            "STEP_UNSIGNED:decide",
            "MATERIAL_MISSING:structure",
            "CLOCK_NOT_STOPPED");
  }

  @ParameterizedTest(name = "{0} bytes where 1 was recorded: {1}")
  @CsvSource({"1,", "2, lost", "0, lost", ", lost"})
  void shouldFindFilesThatAreNoLongerWhole(Long found, String lost) {
    var document =
        Cases.withEvidence(
            Cases.document(with(), STOPPED, Cases.soundMaterials()),
            Cases.evidence("video", 1),
            Cases.evidence("sound", 1));
    var sizes = found == null ? OptionalLong.empty() : OptionalLong.of(found);

    assertThat(
            FileCheck.check(
                Cases.POWER,
                document,
                ARCHIVING,
                id -> List.of("identity", "video").contains(id) ? sizes : size(document, id)))
        .isEqualTo(lost == null ? List.of() : List.of("FILE_LOST:identity", "FILE_LOST:video"));
  }

  @Test
  void shouldNotLookForFilesThatThePortalKept() {
    var before = Cases.soundMaterials().getFirst();
    var kept =
        new MaterialEntry(
            before.requirementId(), "pdf", 1, before.sha256(), Cases.MORNING, null, null);
    var materials = new ArrayList<>(Cases.soundMaterials());
    materials.set(0, kept);

    assertThat(check(Cases.document(with(), STOPPED, materials))).isEmpty();
  }

  /** With every file whole. */
  private static List<String> check(CaseDocument document) {
    return FileCheck.check(Cases.POWER, document, ARCHIVING, id -> size(document, id));
  }

  private static OptionalLong size(CaseDocument document, String fileId) {
    return Stream.concat(
            document.materials().stream()
                .filter(it -> fileId.equals(it.fileId()))
                .map(MaterialEntry::bytes),
            document.evidence().stream()
                .filter(it -> fileId.equals(it.fileId()))
                .map(EvidenceEntry::bytes))
        .mapToLong(Long::longValue)
        .findFirst();
  }

  /** A sound file, with more runs before the one that does the filing. */
  private static List<StepRun> with(StepRun... more) {
    var runs = new ArrayList<StepRun>();
    runs.add(Cases.done("1", "accept", "window-clerk", "ACCEPT"));
    runs.addAll(List.of(more));
    runs.add(Cases.run(ARCHIVING, "archive", StepState.OPEN, null, null));
    return runs;
  }
}
