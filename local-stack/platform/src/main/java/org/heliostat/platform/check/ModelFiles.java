package org.heliostat.platform.check;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.heliostat.power.ModelFile;

/** Finds the models to check. */
final class ModelFiles {
  private static final String ENDING = ".bpmn";

  private ModelFiles() {}

  /**
   * The files named, and the models in the folders named and below, in the order of their paths.
   *
   * @param withPublicFlows whether the flow that a power shows to the public is a model of its own;
   *     otherwise it is checked together with the power it lies beside
   */
  static List<Path> in(List<Path> paths, boolean withPublicFlows) {
    List<Path> found = new ArrayList<>();
    for (var path : paths) {
      if (Files.isDirectory(path)) {
        found.addAll(below(path, withPublicFlows));
      } else {
        found.add(path);
      }
    }
    return found;
  }

  private static List<Path> below(Path folder, boolean withPublicFlows) {
    List<Path> found = new ArrayList<>();
    var visitor =
        new SimpleFileVisitor<Path>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.getFileName().toString().endsWith(ENDING)
                && (withPublicFlows || !ModelFile.isPublicFlow(file))) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException why) {
            found.add(file); // checking it says what is wrong with it
            return FileVisitResult.CONTINUE;
          }
        };
    try {
      Files.walkFileTree(folder, visitor);
    } catch (IOException e) {
      found.add(folder);
    }
    return found.stream().sorted().toList();
  }
}
