package org.heliostat.servers;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.DoubleConsumer;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Unpacks a server's archive, keeping executable files executable. */
final class Archive {
  private static final int EXECUTABLE = 0100;

  private final Path file;

  Archive(Path file) {
    this.file = file;
  }

  /**
   * Unpacks into the folder.
   *
   * @param progress told the part done, 0 to 1
   * @throws ServerException if an entry would land outside the folder, or is neither file nor
   *     folder
   */
  void unpack(Path folder, DoubleConsumer progress) throws IOException {
    if (file.toString().endsWith(".zip")) {
      unpackZip(folder, progress);
    } else {
      unpackTar(folder, progress);
    }
  }

  private void unpackZip(Path folder, DoubleConsumer progress) throws IOException {
    var size = (double) Files.size(file);
    var done = 0L;
    try (var zip = ZipFile.builder().setPath(file).get()) {
      for (var entries = zip.getEntriesInPhysicalOrder(); entries.hasMoreElements(); ) {
        ZipArchiveEntry entry = entries.nextElement();
        if (entry.isUnixSymlink()) {
          throw refused(entry.getName(), "is a link");
        }
        try (var content = zip.getInputStream(entry)) {
          write(folder, entry.getName(), entry.isDirectory(), entry.getUnixMode(), content);
        }
        done += Math.max(0, entry.getCompressedSize());
        progress.accept(done / size);
      }
    }
  }

  private void unpackTar(Path folder, DoubleConsumer progress) throws IOException {
    var size = (double) Files.size(file);
    try (var counted = new Counted(Files.newInputStream(file));
        var tar =
            new TarArchiveInputStream(
                GzipCompressorInputStream.builder()
                    .setInputStream(new BufferedInputStream(counted, 1 << 16))
                    .setDecompressConcatenated(true)
                    .get())) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (!entry.isDirectory() && !isPlainFile(entry.getLinkFlag())) {
          throw refused(entry.getName(), "is neither file nor folder");
        }
        write(folder, entry.getName(), entry.isDirectory(), entry.getMode(), tar);
        progress.accept(counted.bytes / size);
      }
    }
  }

  private static boolean isPlainFile(byte flag) {
    return flag == TarConstants.LF_NORMAL || flag == TarConstants.LF_OLDNORM;
  }

  private void write(Path folder, String name, boolean directory, int mode, InputStream content)
      throws IOException {
    var target = folder.resolve(name).normalize();
    if (!target.startsWith(folder.normalize())) {
      throw refused(name, "leads out of the folder");
    }
    if (directory) {
      Files.createDirectories(target);
      return;
    }
    var parent = target.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.copy(content, target);
    Files.setPosixFilePermissions(target, permissions((mode & EXECUTABLE) != 0));
  }

  /** Readable by all, because Elasticsearch may run as another user than whoever unpacked it. */
  private static Set<PosixFilePermission> permissions(boolean executable) {
    var permissions =
        EnumSet.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.OTHERS_READ);
    if (executable) {
      permissions.add(PosixFilePermission.OWNER_EXECUTE);
      permissions.add(PosixFilePermission.GROUP_EXECUTE);
      permissions.add(PosixFilePermission.OTHERS_EXECUTE);
    }
    return permissions;
  }

  private ServerException refused(String entry, String why) {
    return new ServerException("%s is not unpacked: its entry %s %s".formatted(file, entry, why));
  }

  private static final class Counted extends FilterInputStream {
    private long bytes;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      var value = super.read();
      bytes += value < 0 ? 0 : 1;
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      var count = super.read(buffer, offset, length);
      bytes += Math.max(0, count);
      return count;
    }
  }
}
