package org.heliostat.objects;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server that speaks S3, run as a program of its own. */
class S3StoreIT extends ObjectStoreContract {
  @TempDir private static Path folder;
  private static S3Server server;
  private static ObjectStore store;

  @BeforeAll
  static void start() throws IOException {
    server = S3Server.start(folder);
    store = server.place().open();
  }

  @AfterAll
  static void stop() {
    if (store != null) {
      store.close();
    }
    if (server != null) {
      server.close();
    }
  }

  @Override
  ObjectStore store() {
    return store;
  }

  @Override
  long leftovers() {
    return server.unfinished();
  }

  @Test
  void shouldSayWhatItCouldNotDoWhenItIsRefused() {
    var place = server.place();
    var stranger =
        new ObjectPlace.Bucket(
            place.endpoint(), place.region(), place.name(), place.accessKey(), "wrong-secret");
    try (var refused = stranger.open()) {
      assertThatThrownBy(() -> refused.size("a"))
          .isInstanceOf(ObjectsUnavailableException.class)
          .hasMessageContaining("403")
          .message()
          .doesNotContain("wrong-secret");
    }
  }

  @Test
  void shouldSayThatNobodyAnswers() {
    var nobody =
        new ObjectPlace.Bucket(URI.create("http://127.0.0.1:1"), "us-east-1", "files", "a", "b");
    try (var away = nobody.open()) {
      assertThatThrownBy(() -> away.size("a")).isInstanceOf(ObjectsUnavailableException.class);
    }
  }
}
