package org.heliostat.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest extends ObjectStoreContract {
  @TempDir private Path temporary;
  private Path folder;
  private ObjectStore store;

  @BeforeEach
  void open() {
    folder = temporary.resolve("not/there/yet");
    store = new ObjectPlace.Folder(folder).open();
  }

  @Override
  ObjectStore store() {
    return store;
  }

  @Override
  long leftovers() {
    try (var drafts = Files.list(folder.resolve("incoming"))) {
      return drafts.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void shouldKeepItsFilesFromOthers() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
  }

  @Test
  void shouldFindWhatAnotherInstanceWrote() {
    try (var incoming = store.begin("shared")) {
      incoming.write(new byte[3], 0, 3);
      incoming.keep();
    }

    assertThat(new ObjectPlace.Folder(folder).openToRead().size("shared")).hasValue(3);
  }

  @Test
  void shouldMakeNothingForThoseWhoOnlyRead() {
    var nowhere = temporary.resolve("nowhere");
    var reader = new ObjectPlace.Folder(nowhere).openToRead();

    assertThat(reader.size("a")).isEmpty();
    assertThatThrownBy(() -> reader.open("a", 0, 1)).isInstanceOf(NoSuchObjectException.class);
    assertThat(nowhere).doesNotExist();
  }

  @Test
  void shouldSayThatItsFolderCannotBeUsed() throws IOException {
    var file = Files.createFile(temporary.resolve("file"));

    assertThatThrownBy(() -> new ObjectPlace.Folder(file).open())
        .isInstanceOf(ObjectsUnavailableException.class)
        .hasMessageContaining(file.toString());
  }
}
