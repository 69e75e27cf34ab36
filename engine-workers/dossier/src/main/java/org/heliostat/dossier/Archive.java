package org.heliostat.dossier;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * An archive that may come from anyone. Nothing is unpacked to disk; of each file no more is read
 * than was asked for, and the table of contents is looked at for its size before it is loaded.
 */
final class Archive implements AutoCloseable {
  private static final int END_BYTES = 22;
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int LONGEST_COMMENT = 65_535;
  private static final long LARGEST_TABLE = 16L << 20;
  private static final int MOST_FILES = 100_000;

  private final ZipFile zip;
  private final Map<String, ZipEntry> files = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  private Archive(ZipFile zip) {
    this.zip = zip;
  }

  /**
   * Opens an archive.
   *
   * @throws UnreadableDossierException when it is none, or not one that a dossier can be
   * @throws IOException when the disk fails
   */
  static Archive open(Path path) throws UnreadableDossierException, IOException {
    if (!Files.isRegularFile(path)) {
      throw new UnreadableDossierException("没有这个文件", "There is no such file");
    }
    refuseLargeTable(path);
    try {
      var archive = new Archive(new ZipFile(path.toFile(), StandardCharsets.UTF_8));
      try {
        archive.list(Files.size(path));
        return archive;
      } catch (UnreadableDossierException | RuntimeException e) {
        archive.close();
        throw e;
      }
    } catch (ZipException e) {
      throw noArchive();
    }
  }

  private static UnreadableDossierException noArchive() {
    return new UnreadableDossierException(
        "不是 ZIP 档案，或者已经损坏、不完整", "It is not a ZIP archive, or is damaged or cut off");
  }

  /** The table lies before the end record, which gives its size. */
  private static void refuseLargeTable(Path path) throws UnreadableDossierException, IOException {
    try (var file = new RandomAccessFile(path.toFile(), "r")) {
      int length = (int) Math.min(file.length(), END_BYTES + LONGEST_COMMENT);
      var bytes = new byte[length];
      file.seek(file.length() - length);
      file.readFully(bytes);
      var tail = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      for (int at = length - END_BYTES; at >= 0; at--) {
        if (tail.getInt(at) == END_SIGNATURE) {
          // All ones mean that the size stands elsewhere, as for more files than a dossier has.
          if (Integer.toUnsignedLong(tail.getInt(at + 12)) > LARGEST_TABLE) {
            throw tooMany();
          }
          return;
        }
      }
    }
    throw noArchive();
  }

  private static UnreadableDossierException tooMany() {
    return new UnreadableDossierException("文件过多，不是卷宗", "It has too many files to be a dossier");
  }

  private void list(long length) throws UnreadableDossierException {
    if (zip.size() > MOST_FILES) {
      throw tooMany();
    }
    long packed = 0;
    for (var entries = zip.entries(); entries.hasMoreElements(); ) {
      var entry = entries.nextElement();
      packed += Math.max(0, entry.getCompressedSize());
      if (!entry.isDirectory()) {
        names.add(entry.getName());
        files.putIfAbsent(entry.getName(), entry);
      }
    }
    if (packed > length) {
      throw new UnreadableDossierException("其中的文件相互重叠，不是卷宗", "Its files overlap; it is no dossier");
    }
  }

  /** The names of all files, one of them several times if it comes several times. */
  List<String> names() {
    return List.copyOf(names);
  }

  /**
   * Reads a file.
   *
   * @param most how many bytes of it are read at most
   * @return empty when there is none of this name
   */
  Optional<InputStream> open(String name, long most) throws IOException {
    var entry = files.get(name);
    if (entry == null) {
      return Optional.empty();
    }
    return Optional.of(new Limited(zip.getInputStream(entry), most));
  }

  /**
   * A small file as a whole.
   *
   * @return empty when there is none, or it is larger than that
   */
  Optional<byte[]> small(String name, int most) throws IOException {
    var content = open(name, most + 1L);
    if (content.isEmpty()) {
      return Optional.empty();
    }
    try (var in = content.get()) {
      var bytes = in.readAllBytes();
      return bytes.length > most ? Optional.empty() : Optional.of(bytes);
    }
  }

  private static final class Limited extends FilterInputStream {
    private long left;

    private Limited(InputStream in, long most) {
      super(in);
      left = most;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      int read = left <= 0 ? -1 : in.read(bytes, offset, (int) Math.min(length, left));
      left -= Math.max(0, read);
      return read;
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
