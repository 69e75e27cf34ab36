package org.heliostat.dossier;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A dossier that can be written. The same case gives the same bytes: the order of the files is
 * fixed, their times are the end of the case, and nothing is compressed, since how that comes out
 * depends on the machine.
 */
public final class Dossier {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** Writes the content of one file, the same each time. */
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * One file.
   *
   * @param content not asked for when the entry says that the file is not present
   */
  public record Part(FileEntry entry, Content content) {}

  private record Measured(String path, long bytes, long crc, Content content) {}

  private final Index index;
  private final byte[] indexBytes;
  private final byte[] signature;
  private final VerifyingKey key;
  private final List<Part> parts;

  private Dossier(Index index, List<Part> parts, SigningKey key) {
    this.index = index;
    this.parts = parts;
    this.key = key.verifyingKey();
    indexBytes = Json.pretty(index);
    signature = key.sign(indexBytes);
  }

  /**
   * A dossier, signed.
   *
   * @param index lists the files of the parts in their order
   */
  public static Dossier of(Index index, List<Part> parts, SigningKey key) {
    if (!index.files().equals(parts.stream().map(Part::entry).toList())) {
      throw new IllegalArgumentException("the index does not list these files");
    }
    return new Dossier(index, List.copyOf(parts), key);
  }

  public Index index() {
    return index;
  }

  /** SHA-256 over the index, which names every other file's: it stands for the whole dossier. */
  public String sha256() {
    return Hashes.of(indexBytes);
  }

  /** A dossier whose files were all read once and can be sent. */
  public interface Ready {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Reads every file once, since an archive states a file's check sum before the file. What cannot
   * be read is found out here, before anything was sent.
   */
  public Ready measure() throws IOException {
    var files = new ArrayList<Measured>();
    files.add(measured(Layout.INDEX, indexBytes));
    files.add(
        measured(
            Layout.SIGNATURE,
            (Base64.getEncoder().encodeToString(signature) + "\n")
                .getBytes(StandardCharsets.US_ASCII)));
    files.add(measured(Layout.KEY, key.pem().getBytes(StandardCharsets.US_ASCII)));
    for (var part : parts) {
      if (part.entry().present()) {
        files.add(measured(part.entry().path(), part.content()));
      }
    }
    return out -> write(files, out);
  }

  private static Measured measured(String path, byte[] bytes) throws IOException {
    return measured(path, out -> out.write(bytes));
  }

  private static Measured measured(String path, Content content) throws IOException {
    var count = new Counting();
    var crc = new CRC32();
    content.writeTo(new CheckedOutputStream(count, crc));
    return new Measured(path, count.bytes, crc.getValue(), content);
  }

  private void write(List<Measured> files, OutputStream out) throws IOException {
    var time = LocalDateTime.ofInstant(index.endedAt(), ZONE);
    try (var zip = new ZipOutputStream(new KeptOpen(out), StandardCharsets.UTF_8)) {
      for (var file : files) {
        var entry = new ZipEntry(file.path());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(file.bytes());
        entry.setCrc(file.crc());
        entry.setTimeLocal(time);
        zip.putNextEntry(entry);
        file.content().writeTo(zip);
        zip.closeEntry();
      }
    }
  }

  /** Whoever opened a stream closes it. */
  private static final class KeptOpen extends FilterOutputStream {
    private KeptOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }

  private static final class Counting extends OutputStream {
    private long bytes;

    @Override
    public void write(int one) {
      bytes++;
    }

    @Override
    public void write(byte[] several, int offset, int length) {
      bytes += length;
    }
  }
}
