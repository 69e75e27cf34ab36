package org.heliostat.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.heliostat.papers.Sealer;
import org.heliostat.papers.UnreadablePaperException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderStoreTest {
  private static final String KEY = "documents/QD-XK-0001-7K3M/22-grant.pdf";
  @TempDir Path folder;

  @Test
  void shouldKeepTheFirstFileOfAKeyForGood() {
    var store = new FolderStore(folder);
    assertThat(store.open(KEY)).isEmpty();

    store.keepOnce(KEY, bytes("one"));
    store.keepOnce(KEY, bytes("two"));

    assertThat(store.open(KEY)).contains(bytes("one"));
    assertThat(folder.resolve("documents/QD-XK-0001-7K3M").toFile().list())
        .as("nothing else is left")
        .containsExactly("22-grant.pdf");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../a.pdf", "/a.pdf", "a/../b.pdf", "a", "a/.pdf", "", "a\\b.pdf", "a/b\n.pdf"})
  void shouldRefuseKeysThatLeadElsewhere(String key) {
    var store = new FolderStore(folder);

    assertThatThrownBy(() -> store.open(key)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store.keepOnce(key, bytes("x")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldSealWhatItKeepsUnderItsKey() throws Exception {
    var plain = new FolderStore(folder);
    var store = new SealedStore(plain, new Sealer(new byte[32]));

    store.keepOnce(KEY, bytes("示范甲"));

    assertThat(store.open(KEY)).contains(bytes("示范甲"));
    assertThat(new String(Files.readAllBytes(folder.resolve(KEY)), StandardCharsets.UTF_8))
        .doesNotContain("示范甲");
    plain.keepOnce("documents/other.pdf", plain.open(KEY).orElseThrow());
    assertThatThrownBy(() -> store.open("documents/other.pdf"))
        .isInstanceOf(UnreadablePaperException.class);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
