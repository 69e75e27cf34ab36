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
 * The powers that come with the platform, from the class path. {@code powers/index.txt} lists their
 * files, since a class path cannot be listed everywhere.
 */
public final class PowerLibrary {
  private static final String ROOT = "/powers/";
  private static final String MODEL = "power.bpmn";
  private static final String PUBLIC_FLOW = "public.bpmn";
  private static final String FORM = ".form";
  private static final String DECISION = ".dmn";

  private PowerLibrary() {}

  /** All of them, in the order of their agencies and codes. */
  public static List<PowerSource> all() {
    SortedMap<String, PowerSource> powers = new TreeMap<>();
    for (var file : files()) {
      if (file.endsWith('/' + MODEL)) {
        var folder = file.substring(0, file.length() - MODEL.length());
        powers.put(folder, load(folder));
      }
    }
    return List.copyOf(powers.values());
  }

  /**
   * One power.
   *
   * @param agency code of the agency that handles it, for instance {@code 320681-CG}
   * @param code code of the power, for instance {@code QD-XK-0001}
   * @throws NoSuchElementException when there is none
   */
  public static PowerSource load(String agency, String code) {
    var folder = agency + '/' + code + '/';
    if (!files().contains(folder + MODEL)) {
      throw new NoSuchElementException("no power %s of agency %s".formatted(code, agency));
    }
    return load(folder);
  }

  private static PowerSource load(String folder) {
    return new PowerSource(
        text(ROOT + folder + MODEL),
        all(folder, FORM),
        all(folder, DECISION),
        files().contains(folder + PUBLIC_FLOW) ? text(ROOT + folder + PUBLIC_FLOW) : "");
  }

  private static SortedMap<String, String> all(String folder, String ending) {
    SortedMap<String, String> texts = new TreeMap<>();
    for (var file : files()) {
      if (file.startsWith(folder) && file.endsWith(ending)) {
        texts.put(
            file.substring(folder.length(), file.length() - ending.length()), text(ROOT + file));
      }
    }
    return texts;
  }

  private static List<String> files() {
    return text(ROOT + "index.txt").lines().filter(line -> !line.isBlank()).toList();
  }

  private static String text(String resource) {
    try (var in = PowerLibrary.class.getResourceAsStream(resource)) {
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
