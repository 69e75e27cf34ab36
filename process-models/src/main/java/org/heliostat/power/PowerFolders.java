package org.heliostat.power;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Powers kept as folders on the class path, each with its {@code power.bpmn} and what stands beside
 * it. A file {@code index.txt} lists all files, since a class path cannot be listed everywhere.
 */
public final class PowerFolders {
  private static final String MODEL = "power.bpmn";
  private static final String PUBLIC_FLOW = "public.bpmn";
  private static final String FORM = ".form";
  private static final String DECISION = ".dmn";

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
        .filter(file -> file.endsWith('/' + MODEL))
        .map(file -> file.substring(0, file.length() - MODEL.length() - 1))
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
    if (!files.contains(folder + MODEL)) {
      throw new NoSuchElementException("no power in " + root + name);
    }
    return new PowerSource(
        text(root + folder + MODEL),
        all(folder, FORM),
        all(folder, DECISION),
        files.contains(folder + PUBLIC_FLOW) ? text(root + folder + PUBLIC_FLOW) : "");
  }

  private SortedMap<String, String> all(String folder, String ending) {
    SortedMap<String, String> texts = new TreeMap<>();
    for (var file : files) {
      if (file.startsWith(folder) && file.endsWith(ending)) {
        texts.put(
            file.substring(folder.length(), file.length() - ending.length()), text(root + file));
      }
    }
    return texts;
  }

  private static String text(String resource) {
    try (var in = PowerFolders.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new FileNotFoundException(resource);
      }
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(in.readAllBytes()))
          .toString();
    } catch (CharacterCodingException e) {
      throw new UncheckedIOException(resource + " is not UTF-8", e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
