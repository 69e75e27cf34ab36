package org.heliostat.objects;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Objects as files of one folder, readable to its owner alone. Written beside their place, forced
 * to the disk and then moved there at once.
 */
final class FolderStore implements ObjectStore {
  private static final String INCOMING = "incoming";
  private static final String KEPT = "kept";

  private final Path incoming;
  private final Path kept;

  FolderStore(Path folder) {
    incoming = folder.resolve(INCOMING);
    kept = folder.resolve(KEPT);
  }

  /** Makes the folder if need be. */
  static FolderStore toWrite(Path folder) {
    var store = new FolderStore(folder);
    try {
      for (var each : new Path[] {folder, store.incoming, store.kept}) {
        makeFolder(each);
      }
      return store;
    } catch (IOException e) {
      throw unavailable("use the folder " + folder, e);
    }
  }

  private static void makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createDirectories(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      } else {
        Files.createDirectories(folder);
      }
    }
  }

  /** A thousand folders share the files, so that none grows too long to be listed. */
  private Path shelf(String key) {
    return kept.resolve("%03d".formatted(Math.floorMod(Keys.checked(key).hashCode(), 1000)));
  }

  private Path place(String key) {
    return shelf(key).resolve(key);
  }

  @Override
  public Incoming begin(String key) {
    if (Files.exists(place(key))) {
      throw Keys.taken(key);
    }
    var draft = incoming.resolve(UUID.randomUUID().toString());
    try {
      return new Writing(key, draft, shelf(key), open(draft));
    } catch (IOException e) {
      throw unavailable("begin an object", e);
    }
  }

  private static FileChannel open(Path draft) throws IOException {
    return FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  private static final class Writing implements Incoming {
    private final String key;
    private final Path draft;
    private final Path shelf;
    private final FileChannel channel;
    private boolean kept;

    private Writing(String key, Path draft, Path shelf, FileChannel channel) {
      this.key = key;
      this.draft = draft;
      this.shelf = shelf;
      this.channel = channel;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      try {
        var buffer = ByteBuffer.wrap(bytes, offset, length);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
      } catch (IOException e) {
        throw unavailable("write an object", e);
      }
    }

    @Override
    public void keep() {
      try {
        channel.force(true);
        channel.close();
        makeFolder(shelf);
        Files.move(draft, shelf.resolve(key), StandardCopyOption.ATOMIC_MOVE);
        force(shelf);
        kept = true;
      } catch (IOException e) {
        throw unavailable("keep an object", e);
      }
    }

    /** The name of the file in its folder must be on the disk too. */
    private static void force(Path folder) throws IOException {
      try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
        names.force(true);
      }
    }

    @Override
    public void close() {
      try {
        channel.close();
        if (!kept) {
          Files.deleteIfExists(draft);
        }
      } catch (IOException e) {
        throw unavailable("discard an object", e);
      }
    }
  }

  @Override
  public OptionalLong size(String key) {
    try {
      return OptionalLong.of(Files.size(place(key)));
    } catch (NoSuchFileException e) {
      return OptionalLong.empty();
    } catch (IOException e) {
      throw unavailable("look up an object", e);
    }
  }

  @Override
  public InputStream open(String key, long from, long length) {
    try {
      var channel = Files.newByteChannel(place(key), StandardOpenOption.READ);
      return new Part(channel.position(from), length);
    } catch (NoSuchFileException e) {
      throw new NoSuchObjectException(key);
    } catch (IOException e) {
      throw unavailable("open an object", e);
    }
  }

  /** So many bytes of a channel, from where it stands. */
  private static final class Part extends InputStream {
    private final InputStream rest;
    private long left;

    private Part(SeekableByteChannel channel, long length) {
      rest = Channels.newInputStream(channel);
      left = length;
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
      int read = left <= 0 ? -1 : rest.read(bytes, offset, (int) Math.min(length, left));
      left -= Math.max(0, read);
      return read;
    }

    @Override
    public void close() throws IOException {
      rest.close();
    }
  }

  @Override
  public void delete(String key) {
    try {
      Files.deleteIfExists(place(key));
    } catch (IOException e) {
      throw unavailable("delete an object", e);
    }
  }

  @Override
  public void discardUnfinished(Instant before) {
    try (var drafts = Files.newDirectoryStream(incoming)) {
      for (var draft : drafts) {
        discard(draft, before);
      }
    } catch (IOException e) {
      throw unavailable("discard what was left unfinished", e);
    }
  }

  private static void discard(Path draft, Instant before) throws IOException {
    try {
      if (Files.getLastModifiedTime(draft).toInstant().isBefore(before)) {
        Files.deleteIfExists(draft);
      }
    } catch (NoSuchFileException e) {
      // Its writer has finished meanwhile.
    }
  }

  @Override
  public void close() {
    // Nothing is held open between calls.
  }

  private static ObjectsUnavailableException unavailable(String what, IOException e) {
    return new ObjectsUnavailableException(
        "the object store did not %s: %s".formatted(what, e.getClass().getSimpleName()), e);
  }
}
