package org.heliostat.api.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.heliostat.identity.HeliostatUser;
import org.heliostat.objects.ObjectPlace;
import org.heliostat.objects.ObjectStore;
import org.heliostat.objects.ObjectsUnavailableException;
import org.heliostat.readmodel.FileDocument;
import org.heliostat.readmodel.FileScan;
import org.heliostat.readmodel.FileState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadTest {
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final long MOST = 1_000_000;
  private static final HeliostatUser PORTAL =
      new HeliostatUser("portal", "portal", null, Set.of(), true, "portal", Set.of());

  @TempDir private Path folder;
  private ObjectStore objects;
  private final NotedRegister register = new NotedRegister();

  @BeforeEach
  void open() {
    objects = new ObjectPlace.Folder(folder).open();
  }

  private Upload.Receipt take(VirusScan scan, InputStream content, long announced)
      throws IOException {
    return new Upload(objects, register, scan, Clock.fixed(NOON, ZoneOffset.UTC), MOST)
        .take(PORTAL, content, announced);
  }

  private Upload.Receipt take(byte[] content) throws IOException {
    return take(VirusScan.NONE, new ByteArrayInputStream(content), -1);
  }

  private void assertNothingIsLeft() throws IOException {
    assertThat(register.files).isEmpty();
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    }
  }

  private void assertRefused(Upload.Receipt receipt, String code) throws IOException {
    assertThat(receipt)
        .isInstanceOfSatisfying(
            Upload.Receipt.Refused.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    assertNothingIsLeft();
  }

  @Test
  void shouldKeepAFileAndWhatItIs() throws IOException {
    var content = SampleFiles.text("%PDF-1.7\nabc");

    var file = ((Upload.Receipt.Taken) take(content)).file();

    assertThat(file)
        .isEqualTo(
            new FileDocument(
                file.fileId(),
                "3c1dd4f09e8ea551683a8c93d934c49084c2407fe2213a20d2702bad0296be10",
                content.length,
                "pdf",
                "portal",
                NOON,
                FileScan.NOT_SCANNED,
                FileState.LOOSE,
                null,
                null,
                1));
    assertThat(file.fileId()).matches("[0-9a-f]{40}");
    assertThat(register.files).containsValue(file);
    assertThat(objects.open(file.fileId(), 0, 100)).hasBinaryContent(content);
  }

  @Test
  void shouldTakeAsMuchAsAllowedAndNoMore() throws IOException {
    assertThat(take(new byte[(int) MOST])).isInstanceOf(Upload.Receipt.Taken.class);
    register.files.keySet().forEach(objects::delete);
    register.files.clear();

    assertRefused(take(new byte[(int) MOST + 1]), "FILE_TOO_LARGE");
  }

  @Test
  void shouldNotEvenReadWhatIsAnnouncedAsTooLarge() throws IOException {
    var untouched =
        new InputStream() {
          @Override
          public int read() {
            throw new AssertionError("read");
          }
        };

    assertRefused(take(VirusScan.NONE, untouched, MOST + 1), "FILE_TOO_LARGE");
  }

  @Test
  void shouldRefuseAnEmptyFile() throws IOException {
    assertRefused(take(new byte[0]), "FILE_EMPTY");
  }

  @Test
  void shouldLeaveNothingOfAnUploadThatWasBrokenOff() throws IOException {
    var broken =
        new SequenceInputStream(
            new ByteArrayInputStream(new byte[300_000]),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("the sender has gone");
              }
            });

    assertThatThrownBy(() -> take(VirusScan.NONE, broken, 500_000)).isInstanceOf(IOException.class);
    assertNothingIsLeft();
  }

  @Test
  void shouldLeaveNothingOfAnInfectedFile() throws IOException {
    assertRefused(
        take(
            new Scan(new VirusScan.Finding.Infected("Eicar")),
            new ByteArrayInputStream(new byte[9]),
            9),
        "FILE_INFECTED");
  }

  @Test
  void shouldRecordThatAFileWasScanned() throws IOException {
    var scan = new Scan(new VirusScan.Finding.Fit(FileScan.CLEAN));

    take(scan, new ByteArrayInputStream(new byte[200_000]), 200_000);

    assertThat(register.files.values()).extracting(FileDocument::scan).containsOnly(FileScan.CLEAN);
    assertThat(scan.bytes).isEqualTo(200_000);
  }

  @Test
  void shouldKeepNothingUnscannedWhereAScannerIsSetUp() throws IOException {
    VirusScan away =
        () -> {
          throw new VirusScanUnavailableException("away", null);
        };

    assertRefused(take(away, new ByteArrayInputStream(new byte[9]), 9), "FILE_NOT_SCANNED");
  }

  @Test
  void shouldForgetAFileThatTheStoreCouldNotKeep() throws IOException {
    VirusScan meanwhileTheFolderGoes =
        new Scan(new VirusScan.Finding.Fit(FileScan.CLEAN)) {
          @Override
          public VirusScan.Finding finish() {
            try (var drafts = Files.list(folder.resolve("incoming"))) {
              for (var draft : drafts.toList()) {
                Files.delete(draft);
              }
            } catch (IOException e) {
              throw new AssertionError(e);
            }
            return super.finish();
          }
        };

    assertThatThrownBy(() -> take(meanwhileTheFolderGoes, new ByteArrayInputStream(new byte[9]), 9))
        .isInstanceOf(ObjectsUnavailableException.class);
    assertNothingIsLeft();
  }

  /** Finds what it was told to find. */
  private static class Scan implements VirusScan, VirusScan.Look {
    private final VirusScan.Finding finding;
    private long bytes;

    private Scan(VirusScan.Finding finding) {
      this.finding = finding;
    }

    @Override
    public VirusScan.Look begin() {
      return this;
    }

    @Override
    public void write(byte[] content, int length) {
      bytes += length;
    }

    @Override
    public VirusScan.Finding finish() {
      return finding;
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
