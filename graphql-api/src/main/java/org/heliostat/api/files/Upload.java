package org.heliostat.api.files;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import org.heliostat.identity.HeliostatUser;
import org.heliostat.objects.Incoming;
import org.heliostat.objects.ObjectStore;
import org.heliostat.readmodel.FileDocument;
import org.heliostat.readmodel.FileScan;
import org.heliostat.readmodel.FileState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes files in as a stream: counted, hashed, looked through and recognised on the way to the
 * object store, never held whole. What is refused or broken off leaves nothing.
 */
final class Upload {
  private static final Logger LOG = LoggerFactory.getLogger(Upload.class);
  private static final int CHUNK = 64 * 1024;
  private static final int ID_BYTES = 20;

  private final ObjectStore objects;
  private final FileRegister register;
  private final VirusScan scanner;
  private final Clock clock;
  private final long most;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param most how many bytes a file may have
   */
  Upload(ObjectStore objects, FileRegister register, VirusScan scanner, Clock clock, long most) {
    this.objects = objects;
    this.register = register;
    this.scanner = scanner;
    this.clock = clock;
    this.most = most;
  }

  /** What came of an upload. */
  sealed interface Receipt {
    record Taken(FileDocument file) implements Receipt {}

    record Refused(FileRefusal refusal) implements Receipt {}
  }

  /**
   * Takes a file in.
   *
   * @param content read to its end, or until there is too much of it
   * @param announced how many bytes the sender means to send; negative when it did not say
   * @throws IOException when the sender broke off
   */
  Receipt take(HeliostatUser user, InputStream content, long announced) throws IOException {
    if (announced > most) {
      return new Receipt.Refused(FileRefusal.tooLarge(most));
    }
    var id = new byte[ID_BYTES];
    random.nextBytes(id);
    var fileId = HexFormat.of().formatHex(id);
    try (var incoming = objects.begin(fileId);
        var look = scanner.begin()) {
      return take(user, fileId, content, incoming, look);
    } catch (VirusScanUnavailableException e) {
      LOG.warn("a file was refused: {}", e.getMessage());
      return new Receipt.Refused(FileRefusal.notScanned());
    }
  }

  private Receipt take(
      HeliostatUser user,
      String fileId,
      InputStream content,
      Incoming incoming,
      VirusScan.Look look)
      throws IOException {
    var digest = sha256();
    var seen = new FileContent();
    var chunk = new byte[CHUNK];
    long bytes = 0;
    for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
      bytes += read;
      if (bytes > most) {
        return new Receipt.Refused(FileRefusal.tooLarge(most));
      }
      digest.update(chunk, 0, read);
      seen.add(chunk, read);
      incoming.write(chunk, 0, read);
      look.write(chunk, read);
    }
    if (bytes == 0) {
      return new Receipt.Refused(FileRefusal.empty());
    }
    return switch (look.finish()) {
      case VirusScan.Finding.Infected infected -> {
        LOG.warn("a file of {} was refused: {}", user.username(), infected.name());
        yield new Receipt.Refused(FileRefusal.infected(infected.name()));
      }
      case VirusScan.Finding.Fit fit -> {
        var hash = HexFormat.of().formatHex(digest.digest());
        var file = file(fileId, hash, bytes, seen.format(), user, fit.scan());
        keep(file, incoming);
        yield new Receipt.Taken(file);
      }
    };
  }

  private FileDocument file(
      String fileId, String sha256, long bytes, String format, HeliostatUser user, FileScan scan) {
    return new FileDocument(
        fileId,
        sha256,
        bytes,
        format,
        user.username(),
        clock.instant(),
        scan,
        FileState.LOOSE,
        null,
        null,
        1);
  }

  /** Entered first: what is in the register is found and removed again, whatever happens. */
  private void keep(FileDocument file, Incoming incoming) {
    register.enter(file);
    try {
      incoming.keep();
    } catch (RuntimeException e) {
      register.strike(file.fileId());
      throw e;
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
