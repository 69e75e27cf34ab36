package org.heliostat.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.heliostat.servers.ServerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {
  @TempDir private Path home;

  @Test
  void shouldRefuseASecondPlatformOnTheSameData() {
    try (var lock = HomeLock.take(home)) {
      assertThat(lock.channel().isOpen()).isTrue();
      assertThatThrownBy(() -> HomeLock.take(home))
          .isInstanceOf(ServerException.class)
          .hasMessageContaining("already runs");
    }
    HomeLock.take(home).close();
  }

  @Test
  void shouldSayWhoMayWriteWhereItCannot() throws IOException {
    var file = Files.createFile(home.resolve("file"));

    assertThatThrownBy(() -> HomeLock.take(file))
        .isInstanceOf(ServerException.class)
        .hasMessageContaining("the account that owns it");
  }
}
