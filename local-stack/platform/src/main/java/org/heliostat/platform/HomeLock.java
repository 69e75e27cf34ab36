package org.heliostat.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.heliostat.servers.ServerException;

/** Makes sure that one platform runs on one home. The system lets go of it after a crash. */
record HomeLock(FileChannel channel) implements AutoCloseable {
  static HomeLock take(Path home) {
    var file = home.resolve("run").resolve("lock");
    try {
      Files.createDirectories(file.getParent());
      var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel)) {
        return new HomeLock(channel);
      }
      channel.close();
    } catch (IOException e) {
      throw new ServerException(
          "无法写入 %s;请以其所有者的账号运行,或改正其权限。 Cannot write to %s; run this as the account that owns it, or correct its permissions"
              .formatted(home, home),
          e);
    }
    throw new ServerException(
        "平台已在运行，数据在 %s;请先按 Ctrl-C 停止它。 A platform already runs on %s; stop it with Ctrl-C first."
            .formatted(home, home));
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new ServerException("cannot let go of the lock", e);
    }
  }
}
