package org.heliostat.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.heliostat.power.AgencyCode;
import org.heliostat.power.ModelFile;
import org.heliostat.power.PowerReader;
import org.heliostat.power.PowerReading;
import org.heliostat.power.PowerSource;
import org.heliostat.power.UnfitFileException;
import org.jspecify.annotations.Nullable;

/** Powers as files below a folder: {@code <agency>/<code>/power.bpmn} and what belongs to it. */
final class PowerFiles {
  /** Folders that begin so are not yet, or no longer, a power. */
  private static final String IN_WORK = ".heliostat-";

  private static final int DEEPEST = 8;

  private final Path root;

  PowerFiles(Path root) {
    this.root = root;
  }

  /** All powers there, in the order of their folders; none when there is no root. */
  List<StoredPower> all() {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (var files = Files.walk(root, DEEPEST)) {
      return files
          .filter(file -> file.endsWith(PowerSource.MODEL) && Files.isRegularFile(file))
          .map(Path::getParent)
          .filter(folder -> !root.relativize(folder).toString().contains(IN_WORK))
          .sorted()
          .map(PowerFiles::stored)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + root, e);
    }
  }

  private static StoredPower stored(Path folder) {
    try {
      var source = ModelFile.power(folder.resolve(PowerSource.MODEL));
      return new StoredPower(folder, source, PowerReader.read(source));
    } catch (UnfitFileException e) {
      return new StoredPower(folder, null, new PowerReading.Faulty(List.of(e.fault())));
    }
  }

  /** Where a power belongs. */
  Path folder(AgencyCode agency, String code) {
    return root.resolve(agency.value()).resolve(code);
  }

  /** Puts a power's files into a folder, all of them at once; what was there before is gone. */
  void put(Path folder, PowerSource power) {
    try {
      Files.createDirectories(folder.getParent());
      var begun = Files.createTempDirectory(root, IN_WORK);
      try {
        var made = Files.createDirectory(begun.resolve("new"));
        for (var file : power.files().entrySet()) {
          Files.writeString(made.resolve(file.getKey()), file.getValue());
        }
        if (Files.exists(folder)) {
          Files.move(folder, begun.resolve("old"));
        }
        Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        deleteAll(begun);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + folder, e);
    }
  }

  /** Takes a power away that has moved to another agency. */
  static void remove(Path folder) {
    try {
      deleteAll(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + folder, e);
    }
  }

  private static void deleteAll(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
