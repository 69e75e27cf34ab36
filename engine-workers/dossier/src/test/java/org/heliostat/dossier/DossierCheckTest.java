package org.heliostat.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.heliostat.dossier.Problem.Kind;
import org.heliostat.dossier.Report.SignatureState;
import org.heliostat.trail.TrailChain;
import org.heliostat.trail.TrailDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DossierCheckTest {
  private static final VerifyingKey KEY = SampleDossier.KEY.verifyingKey();
  private static final String MATERIAL = "materials/003.pdf";
  private static final String EVIDENCE = "evidence/004.mp4";

  @TempDir private Path folder;

  private Report check(byte[] archive, @Nullable VerifyingKey key) {
    try {
      return DossierCheck.check(SampleDossier.written(folder, archive), key);
    } catch (UnreadableDossierException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] whole() {
    return SampleDossier.bytes(SampleDossier.dossier());
  }

  private List<Problem> tampered(Consumer<Map<String, byte[]>> tampering) {
    var files = SampleDossier.unpacked(whole());
    tampering.accept(files);
    return check(SampleDossier.packed(files), KEY).problems();
  }

  /** Only a forger who holds the platform's key could do that. */
  private List<Problem> tamperedTrail(List<TrailDocument> trail) {
    var files = SampleDossier.unpacked(whole());
    var lines = new StringBuilder();
    trail.forEach(entry -> lines.append(new String(Json.line(entry), StandardCharsets.UTF_8)));
    files.put(Layout.TRAIL, lines.toString().getBytes(StandardCharsets.UTF_8));
    var problems = check(SampleDossier.packed(files), KEY).problems();
    assertThat(problems).contains(new Problem(Kind.FILE_ALTERED, Layout.TRAIL));
    return problems.stream().filter(it -> it.kind() != Kind.FILE_ALTERED).toList();
  }

  @Test
  void shouldFindNothingInADossierAsItWasMade() {
    var report = check(whole(), KEY);

    assertThat(report.problems()).isEmpty();
    assertThat(report.signature()).isEqualTo(SignatureState.VALID);
    assertThat(report.sha256()).isEqualTo(SampleDossier.dossier().sha256());
    assertThat(report.fingerprint()).isEqualTo(KEY.fingerprint());
  }

  @Test
  void shouldFindNothingInOneThatWasUnpackedAndPackedAgain() {
    assertThat(tampered(files -> {})).isEmpty();
  }

  @Test
  void shouldSayThatTheSignatureWasNotCheckedWithoutAKey() {
    var report = check(whole(), null);

    assertThat(report.isWhole()).isTrue();
    assertThat(report.signature()).isEqualTo(SignatureState.NOT_CHECKED);
  }

  @Test
  void shouldNotTakeADossierThatAnotherSigned() {
    var forged =
        SampleDossier.dossier(SampleDossier.trail(), SigningKey.ofSeed(SampleDossier.seed(8)));

    assertThat(check(SampleDossier.bytes(forged), KEY).problems())
        .containsExactly(new Problem(Kind.KEY_DIFFERS, Layout.KEY));
    assertThat(check(SampleDossier.bytes(forged), null).signature())
        .isEqualTo(SignatureState.NOT_CHECKED);
  }

  @Test
  void shouldFindEveryChangedByteOfEveryFile() throws IOException {
    var archive = whole();
    var packed = new String(archive, StandardCharsets.ISO_8859_1);
    for (var file : SampleDossier.unpacked(archive).entrySet()) {
      int from = packed.indexOf(new String(file.getValue(), StandardCharsets.ISO_8859_1));
      for (int at = 0; at < file.getValue().length; at++) {
        archive[from + at] ^= 1;
        assertFound(archive, file.getKey(), at);
        archive[from + at] ^= 1;
      }
    }
  }

  private void assertFound(byte[] archive, String name, int at) throws IOException {
    try {
      var problems = DossierCheck.check(SampleDossier.written(folder, archive), null).problems();
      assertThat(problems).as("byte %d of %s", at, name).isNotEmpty();
      if (!Layout.VOUCHERS.contains(name)) {
        assertThat(problems).contains(new Problem(Kind.FILE_ALTERED, name));
      }
    } catch (UnreadableDossierException e) {
      assertThat(name).isEqualTo(Layout.INDEX);
    }
  }

  @Test
  void shouldNameEveryRemovedFile() {
    for (var name : SampleDossier.unpacked(whole()).keySet()) {
      if (!name.equals(Layout.INDEX)) {
        var kind = Layout.VOUCHERS.contains(name) ? Kind.SIGNATURE_MISSING : Kind.FILE_MISSING;
        assertThat(tampered(files -> files.remove(name))).contains(new Problem(kind, name));
      }
    }
  }

  @Test
  void shouldNameAddedAndSwappedFiles() {
    assertThat(tampered(files -> files.put("evidence/005.mp4", new byte[1])))
        .containsExactly(new Problem(Kind.FILE_ADDED, "evidence/005.mp4"));
    assertThat(
            tampered(
                files -> {
                  var material = files.get(MATERIAL);
                  files.put(MATERIAL, files.get(EVIDENCE));
                  files.put(EVIDENCE, material);
                }))
        .containsExactly(
            new Problem(Kind.FILE_ALTERED, MATERIAL), new Problem(Kind.FILE_ALTERED, EVIDENCE));
  }

  @Test
  void shouldNameEveryAlteredRemovedAndMovedEntry() {
    var trail = SampleDossier.trail();
    for (int i = 0; i < trail.size(); i++) {
      var number = Layout.TRAIL + ":" + (i + 1);
      var altered = new ArrayList<>(trail);
      altered.set(i, byAnother(trail.get(i)));
      assertThat(tamperedTrail(altered)).contains(new Problem(Kind.ENTRY_ALTERED, number));

      var shorter = new ArrayList<>(trail);
      shorter.remove(i);
      assertThat(tamperedTrail(shorter)).contains(new Problem(Kind.ENTRY_REMOVED, number));

      var twice = new ArrayList<>(trail);
      twice.add(i, trail.get(i));
      assertThat(tamperedTrail(twice)).contains(new Problem(Kind.ENTRY_ADDED, number));

      if (i > 0) {
        var moved = new ArrayList<>(trail);
        Collections.swap(moved, i - 1, i);
        assertThat(tamperedTrail(moved))
            .contains(new Problem(Kind.ENTRY_MOVED, Layout.TRAIL + ":" + i));
      }
    }
  }

  private static TrailDocument byAnother(TrailDocument entry) {
    return new TrailDocument(
        entry.partition(),
        entry.position(),
        entry.at(),
        entry.act(),
        "another",
        entry.caseNo(),
        entry.powerCode(),
        entry.elementId(),
        entry.outcome(),
        entry.detail(),
        entry.previousHash(),
        entry.caseEntry(),
        entry.previousOfCase(),
        entry.hash());
  }

  @Test
  void shouldFindInASignedDossierWhatWasWrongInTheStoreAlready() {
    var trail = SampleDossier.trail();
    var gap = new ArrayList<>(trail);
    gap.remove(1);
    assertThat(check(SampleDossier.bytes(SampleDossier.dossier(gap, SampleDossier.KEY)), KEY))
        .extracting(Report::problems)
        .isEqualTo(List.of(new Problem(Kind.ENTRY_REMOVED, Layout.TRAIL + ":2")));

    var open = trail.subList(0, 4);
    assertThat(check(SampleDossier.bytes(SampleDossier.dossier(open, SampleDossier.KEY)), KEY))
        .extracting(Report::problems)
        .isEqualTo(List.of(new Problem(Kind.TRAIL_WITHOUT_END, Layout.TRAIL)));
  }

  @Test
  void shouldNotBelieveAnEntryThatWasHashedAnew() {
    var trail = SampleDossier.trail();
    var forged =
        TrailChain.link(
            trail.get(2).previousHash(),
            trail.get(2).previousHeadOfCase(),
            1,
            trail.get(2).position(),
            trail.get(2).at(),
            "step-claimed",
            "another",
            SampleDossier.CASE_NO,
            "QD-XK-0001",
            "decide",
            null,
            "");
    trail.set(2, forged);

    assertThat(check(SampleDossier.bytes(SampleDossier.dossier(trail, SampleDossier.KEY)), KEY))
        .extracting(Report::problems)
        .isEqualTo(List.of(new Problem(Kind.ENTRY_UNLINKED, Layout.TRAIL + ":4")));
  }

  @Test
  void shouldWantEveryFileOfTheCaseInTheTrail() {
    var dossier = SampleDossier.dossier();
    var parts = new ArrayList<Dossier.Part>();
    dossier
        .index()
        .files()
        .forEach(
            entry ->
                parts.add(
                    new Dossier.Part(
                        entry,
                        out -> out.write(SampleDossier.unpacked(whole()).get(entry.path())))));
    parts.set(3, SampleDossier.part(4, EVIDENCE, "another film".getBytes(StandardCharsets.UTF_8)));
    var index = dossier.index();
    var exchanged =
        Dossier.of(
            new Index(
                index.format(),
                index.caseNo(),
                index.title(),
                index.agency(),
                index.endedAt(),
                index.trail(),
                parts.stream().map(Dossier.Part::entry).toList()),
            parts,
            SampleDossier.KEY);

    assertThat(check(SampleDossier.bytes(exchanged), KEY).problems())
        .containsExactly(new Problem(Kind.FILE_NOT_IN_TRAIL, EVIDENCE));
  }

  @Test
  void shouldPrintNoNameThatPretendsToBeMore() {
    var problems =
        tampered(
            files -> {
              files.put("../../etc/passwd", new byte[1]);
              files.put("a\u001b[2K\r\n卷宗完整\u202e", new byte[1]);
            });

    assertThat(problems)
        .containsExactly(
            new Problem(Kind.FILE_ADDED, "../../etc/passwd"),
            new Problem(Kind.FILE_ADDED, "a\\u{1b}[2K\\u{d}\\u{a}卷宗完整\\u{202e}"));
  }

  @Test
  void shouldMakeTheSameBytesOfTheSameCase() {
    assertThat(whole()).isEqualTo(whole());
    var files = new LinkedHashMap<>(SampleDossier.unpacked(whole()));
    assertThat(files.keySet())
        .containsExactly(
            "index.json", "index.sig", "key.pem", "index.html", "trail.jsonl", MATERIAL, EVIDENCE);
  }
}
