package org.heliostat.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.heliostat.dossier.Problem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives that somebody made to do harm are refused in a sentence, or found out. */
class HostileArchiveTest {
  @TempDir private Path folder;

  private void assertUnreadable(byte[] archive, String english) {
    assertThatExceptionOfType(UnreadableDossierException.class)
        .isThrownBy(() -> DossierCheck.check(SampleDossier.written(folder, archive), null))
        .satisfies(
            e -> {
              assertThat(e.english()).contains(english);
              assertThat(e.chinese()).isNotBlank();
            });
  }

  @Test
  void shouldRefuseWhatIsNoArchive() {
    assertUnreadable(new byte[0], "not a ZIP archive");
    assertUnreadable("卷宗".repeat(100_000).getBytes(StandardCharsets.UTF_8), "not a ZIP archive");
    assertThatExceptionOfType(UnreadableDossierException.class)
        .isThrownBy(() -> DossierCheck.check(folder, null));
    assertThatExceptionOfType(UnreadableDossierException.class)
        .isThrownBy(() -> DossierCheck.check(folder.resolve("none.zip"), null));
  }

  @Test
  void shouldRefuseAnArchiveThatIsCutOff() {
    var whole = SampleDossier.bytes(SampleDossier.dossier());
    for (int length = 0; length < whole.length; length += 7) {
      assertUnreadable(Arrays.copyOf(whole, length), "not a ZIP archive");
    }
  }

  @Test
  void shouldRefuseAnArchiveOfSomethingElse() {
    assertUnreadable(
        SampleDossier.packed(Map.of("letter.txt", new byte[1])), "index.json is missing");
    for (var index :
        new String[] {
          "",
          "null",
          "[]",
          "{}",
          "{\"format\":\"heliostat-dossier/1\"}",
          "{\"format\":\"heliostat-dossier/1\",\"files\":[null]}",
          "[".repeat(100_000),
          "{\"format\":\"a\",\"format\":\"b\"}",
          "\u0000",
          "{\"files\":" + "1".repeat(5_000) + "}"
        }) {
      assertUnreadable(
          SampleDossier.packed(Map.of("index.json", index.getBytes(StandardCharsets.UTF_8))),
          "not one of this platform's");
    }
  }

  @Test
  void shouldReadNoMoreOfABombThanItsIndexSays() {
    var files = SampleDossier.unpacked(SampleDossier.bytes(SampleDossier.dossier()));
    files.put("evidence/004.mp4", new byte[40_000_000]);
    files.put("bomb.bin", new byte[40_000_000]);
    var archive = SampleDossier.written(folder, SampleDossier.packed(files));

    var report =
        org.junit.jupiter.api.Assertions.assertTimeout(
            Duration.ofMillis(800), () -> DossierCheck.check(archive, null));

    assertThat(report.problems())
        .containsExactly(
            new Problem(Kind.FILE_ADDED, "bomb.bin"),
            new Problem(Kind.FILE_ALTERED, "evidence/004.mp4"));
  }

  @Test
  void shouldRefuseAnIndexThatIsABomb() {
    assertUnreadable(
        SampleDossier.packed(Map.of("index.json", new byte[40_000_000])), "missing or too large");
  }

  @Test
  void shouldRefuseATableThatFillsTheMemory() throws IOException {
    var end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
    end.putInt(0x06054b50).putShort(4, (short) 0).putInt(12, 1 << 30);
    assertUnreadable(end.array(), "too many files");
    var zip64 = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
    zip64.putInt(0x06054b50).putInt(12, -1);
    assertUnreadable(zip64.array(), "too many files");
  }

  @Test
  void shouldFindANameThatComesTwice() throws IOException {
    var files = SampleDossier.unpacked(SampleDossier.bytes(SampleDossier.dossier()));
    files.put("evidence/00x.mp4", "another film".getBytes(StandardCharsets.UTF_8));
    var archive = SampleDossier.packed(files);
    for (int at = 0; at < archive.length - 16; at++) {
      if (new String(archive, at, 16, StandardCharsets.ISO_8859_1).equals("evidence/00x.mp4")) {
        archive[at + 11] = '4';
      }
    }

    assertThat(report(archive).problems())
        .contains(new Problem(Kind.FILE_TWICE, "evidence/004.mp4"));
  }

  @Test
  void shouldRefuseFilesThatOverlap() throws IOException {
    var out = new ByteArrayOutputStream();
    int files = 200;
    try (var zip = new ZipOutputStream(out)) {
      for (int i = 0; i < files; i++) {
        var content = i == 0 ? new byte[50_000] : new byte[0];
        var crc = new CRC32();
        crc.update(content);
        var entry = new ZipEntry("%06d".formatted(i));
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
      }
    }
    var archive = ByteBuffer.wrap(out.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
    int table = archive.getInt(archive.limit() - 22 + 16);
    for (int i = 1; i < files; i++) {
      int at = table + i * (46 + 6);
      archive.putInt(at + 20, 50_000).putInt(at + 24, 50_000).putInt(at + 42, 0);
    }

    assertUnreadable(archive.array(), "overlap");
  }

  @Test
  void shouldSurviveATrailOfOneEndlessLine() {
    var files = SampleDossier.unpacked(SampleDossier.bytes(SampleDossier.dossier()));
    for (var line : new String[] {"x".repeat(900_000), "[".repeat(60_000) + "\n", "\n\n\nnull\n"}) {
      files.put(Layout.TRAIL, line.getBytes(StandardCharsets.UTF_8));
      assertThat(report(SampleDossier.packed(files)).problems())
          .contains(new Problem(Kind.FILE_ALTERED, Layout.TRAIL))
          .contains(new Problem(Kind.ENTRY_REMOVED, Layout.TRAIL + ":5"));
    }
  }

  private Report report(byte[] archive) {
    try {
      return DossierCheck.check(SampleDossier.written(folder, archive), null);
    } catch (UnreadableDossierException | IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Anywhere, several bytes at once: found, refused, or of no weight; and never a crash. */
  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void shouldBeUpToWhateverBytes(
      @ForAll @IntRange(min = 0, max = 1_000_000) int from,
      @ForAll @Size(min = 1, max = 40) byte[] bytes)
      throws IOException {
    var archive = SampleDossier.bytes(SampleDossier.dossier());
    for (int i = 0; i < bytes.length; i++) {
      archive[(from + i) % archive.length] = bytes[i];
    }
    var file = Files.createTempFile("dossier", ".zip");
    try {
      DossierCheck.check(Files.write(file, archive), SampleDossier.KEY.verifyingKey());
    } catch (UnreadableDossierException e) {
      assertThat(e.english()).isNotBlank();
    } finally {
      Files.delete(file);
    }
  }
}
