package org.heliostat.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;

/**
 * The user that Elasticsearch runs as when we are root, since it refuses to be root. A bare number
 * that owns nothing else; it needs no entry in the machine's list of users.
 */
final class OwnUser {
  private static final int ID = 61809;

  private OwnUser() {}

  static boolean needed() {
    try {
      return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return "root".equals(System.getProperty("user.name"));
    }
  }

  /** What stands before a command so that it runs as this user. */
  static List<String> prefix() {
    var setpriv =
        Programs.find("setpriv")
            .orElseThrow(
                () ->
                    new ServerException(
                        "Elasticsearch refuses to run as root and setpriv is missing; install the"
                            + " package util-linux or run Heliostat as an ordinary user"));
    return List.of(setpriv.toString(), "--reuid=" + ID, "--regid=" + ID, "--clear-groups");
  }

  /** Refuses a place that someone else has put there, since a shared folder is open to all. */
  static void refuseForeign(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    var owner = Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        || !(Integer.valueOf(0).equals(owner) || Integer.valueOf(ID).equals(owner))) {
      throw new ServerException(folder + " belongs to someone else; remove it and start again");
    }
  }

  /** Gives it the folder and all in it. */
  static void own(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : (Iterable<Path>) files::iterator) {
        Files.setAttribute(file, "unix:uid", ID);
        Files.setAttribute(file, "unix:gid", ID);
      }
    }
  }

  /** Whether it can get as far as this folder or file, which others made. */
  static boolean reaches(Path path) throws IOException {
    for (var folder = existing(path); folder != null; folder = folder.getParent()) {
      var needed =
          Files.isDirectory(folder)
              ? PosixFilePermission.OTHERS_EXECUTE
              : PosixFilePermission.OTHERS_READ;
      if (!Files.getPosixFilePermissions(folder).contains(needed)) {
        return false;
      }
    }
    return true;
  }

  private static Path existing(Path path) throws IOException {
    var absolute = path.toAbsolutePath();
    for (var candidate = absolute; candidate != null; candidate = candidate.getParent()) {
      if (Files.exists(candidate)) {
        return candidate.toRealPath();
      }
    }
    return absolute;
  }
}
