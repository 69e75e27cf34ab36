package org.heliostat.power;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Powers kept as folders on the class path, each with its {@code power.bpmn} and what stands beside
 * it. A file {@code index.txt} lists all files, since a class path cannot be listed everywhere.
 */
public final class PowerFolders {
  private final String root;
  private final List<String> files;

  /**
   * @param root the resource that holds {@code index.txt}, with a slash at both ends
   */
  public PowerFolders(String root) {
    this.root = root;
    this.files = text(root + "index.txt").lines().filter(line -> !line.isBlank()).toList();
  }

  /** The folders that hold a power, in their order. */
  public List<String> names() {
    return files.stream()
        .filter(file -> file.endsWith('/' + PowerSource.MODEL))
        .map(file -> file.substring(0, file.length() - PowerSource.MODEL.length() - 1))
        .sorted()
        .toList();
  }

  /**
   * The power in one folder.
   *
   * @throws NoSuchElementException when there is none
   */
  public PowerSource load(String name) {
    var folder = name + '/';
    if (!files.contains(folder + PowerSource.MODEL)) {
      throw new NoSuchElementException("no power in " + root + name);
    }
    Map<String, String> texts = new HashMap<>();
    for (var file : files) {
      if (file.startsWith(folder)) {
        texts.put(file.substring(folder.length()), text(root + file));
      }
    }
    return PowerSource.of(texts);
  }

  private static String text(String resource) {
    try (var in = PowerFolders.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new FileNotFoundException(resource);
      }
      return ModelFile.decoded(in.readAllBytes());
    } catch (CharacterCodingException e) {
      throw new UncheckedIOException(resource + " is not UTF-8", e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
