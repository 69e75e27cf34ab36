package org.heliostat.api.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.heliostat.objects.ObjectPlace;
import org.heliostat.objects.ObjectStore;
import org.heliostat.power.PowerCategory;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.CaseDocumentBuilder;
import org.heliostat.readmodel.CaseStatus;
import org.heliostat.readmodel.EvidenceEntry;
import org.heliostat.readmodel.MaterialEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSweepTest {
  private static final Instant NOW = Instant.parse("2026-03-04T04:00:00Z");
  private static final Instant OLD = NOW.minus(Duration.ofHours(49));
  private static final Instant YOUNG = NOW.minus(Duration.ofHours(47));

  @TempDir private Path folder;
  private ObjectStore objects;
  private final NotedRegister register = new NotedRegister();

  @BeforeEach
  void open() {
    objects = new ObjectPlace.Folder(folder).open();
  }

  private int sweep() {
    return new FileSweep(register, objects, Clock.fixed(NOW, ZoneOffset.UTC)).run();
  }

  private void upload(String id, Instant at) {
    try (var incoming = objects.begin(id)) {
      incoming.write(new byte[5], 0, 5);
      incoming.keep();
    }
    register.enter(FileDeskTest.file(id, "portal", at));
  }

  private void claim(String id, String caseNo, Instant at) {
    register.enter(register.files.get(id).claimedFor(caseNo, at));
  }

  private boolean isKept(String id) {
    assertThat(objects.size(id).isPresent()).isEqualTo(register.files.containsKey(id));
    return register.files.containsKey(id);
  }

  @Test
  void shouldRemoveWhatNoCaseTookWithinTwoDays() {
    for (var id : List.of("a", "b", "c", "d", "e")) {
      upload(id, OLD);
    }
    upload("young", YOUNG);

    assertThat(sweep()).isEqualTo(5);

    assertThat(register.files).containsOnlyKeys("young");
    assertThat(Stream.of("a", "b", "c", "d", "e")).noneMatch(this::isKept);
    assertThat(isKept("young")).isTrue();
  }

  @Test
  void shouldNotEvenLookAtWhatACaseHas() {
    for (int i = 0; i < 50; i++) {
      upload("kept" + i, OLD);
      register.enter(register.files.get("kept" + i).attachedTo("case-1"));
    }
    upload("loose", OLD);

    assertThat(sweep()).isEqualTo(1);

    assertThat(register.looked).containsExactly("loose");
    assertThat(register.files).hasSize(50);
  }

  @Test
  void shouldKeepWhatACaseTookWithoutItsBeingNoted() {
    upload("material", OLD);
    upload("evidence", OLD);
    upload("neither", OLD);
    for (var id : List.of("material", "evidence", "neither")) {
      claim(id, "case-1", OLD);
    }
    register.cases.put("case-1", document("material", "evidence"));

    assertThat(sweep()).isEqualTo(1);
    assertThat(isKept("neither")).isFalse();
    register.looked.clear();

    assertThat(sweep()).isZero();
    assertThat(register.looked).as("looked at once").isEmpty();
    assertThat(isKept("material") && isKept("evidence")).isTrue();
  }

  @Test
  void shouldLeaveWhatIsJustBeingAttached() {
    upload("a", OLD);
    claim("a", "case-1", NOW);

    assertThat(sweep()).isZero();
    assertThat(isKept("a")).isTrue();
  }

  @Test
  void shouldFinishWhatABrokenOffSweepBegan() {
    upload("a", OLD);
    register.enter(register.files.get("a").discarded());

    assertThat(sweep()).isEqualTo(1);
    assertThat(isKept("a")).isFalse();
  }

  private static CaseDocument document(String materialFile, String evidenceFile) {
    return CaseDocumentBuilder.builder()
        .caseNo("case-1")
        .partition(1)
        .position(1)
        .processInstanceKey("1")
        .processDefinitionKey("1")
        .powerCode("QD-XK-0001")
        .powerName("许可")
        .category(PowerCategory.PERMIT)
        .agency("320681-CG")
        .status(CaseStatus.ACCEPTED)
        .submittedAt(OLD)
        .submittedBy("portal")
        .applicantRef("ref")
        .materials(List.of(new MaterialEntry("design", "pdf", 5, "ab", OLD, null, materialFile)))
        .evidence(
            List.of(
                new EvidenceEntry(
                    "1", "2", "siteVisit", evidenceFile, "mp4", 5, "ab", OLD, "h", null, null)))
        .build();
  }
}
