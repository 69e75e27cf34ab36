package org.heliostat.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;

/** Keeps files in a folder. Several programs may share it. */
public final class FolderStore implements DocumentStore {
  private static final Pattern KEY =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*(/[A-Za-z0-9][A-Za-z0-9_-]*)*\\.[a-z0-9]{1,8}");

  private final Path folder;

  /**
   * @param folder is made when something is first kept
   */
  public FolderStore(Path folder) {
    this.folder = folder;
  }

  @Override
  public void keepOnce(String key, byte[] content) {
    var file = file(key);
    try {
      Files.createDirectories(file.getParent());
      var whole = Files.createTempFile(file.getParent(), ".new", "");
      try {
        write(whole, content);
        // A link appears whole, and not at all where a file is already.
        Files.createLink(file, whole);
      } catch (FileAlreadyExistsException e) {
        // It keeps what it has.
      } finally {
        Files.deleteIfExists(whole);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep a file in " + folder, e);
    }
  }

  private static void write(Path file, byte[] content) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      var rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  @Override
  public Optional<byte[]> open(String key) {
    try {
      return Optional.of(Files.readAllBytes(file(key)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read a file in " + folder, e);
    }
  }

  private Path file(String key) {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("no key of a file: " + key);
    }
    return folder.resolve(key);
  }
}
