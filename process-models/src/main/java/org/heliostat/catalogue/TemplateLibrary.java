package org.heliostat.catalogue;

import java.util.List;
import java.util.NoSuchElementException;
import org.heliostat.power.Power;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.PowerFolders;
import org.heliostat.power.PowerReader;
import org.heliostat.power.PowerReading;
import org.heliostat.power.PowerSource;
import org.heliostat.power.Procedure;

/**
 * The templates that legal staff begin a new power from: one for the general procedure of every
 * category, and one for each simple procedure that the law knows. A template is itself a power, so
 * that it can be read, checked and drawn like one; its code begins with {@code TEMPLATE}.
 */
public final class TemplateLibrary {
  private static final PowerFolders FOLDERS = new PowerFolders("/templates/");

  private TemplateLibrary() {}

  /** All of them, in the order of their names. */
  public static List<PowerSource> all() {
    return FOLDERS.names().stream().map(FOLDERS::load).toList();
  }

  /**
   * The template of a category.
   *
   * @throws NoSuchElementException when the law knows no such procedure for the category; never for
   *     {@link Procedure#GENERAL}
   */
  public static PowerSource of(PowerCategory category, Procedure procedure) {
    return all().stream()
        .filter(source -> isFor(read(source), category, procedure))
        .findFirst()
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "no template for %s, %s".formatted(category, procedure)));
  }

  private static boolean isFor(Power power, PowerCategory category, Procedure procedure) {
    return power.category() == category && power.procedure() == procedure;
  }

  private static Power read(PowerSource source) {
    return switch (PowerReader.read(source)) {
      case PowerReading.Readable(var power) -> power;
      case PowerReading.Faulty(var faults) ->
          throw new IllegalStateException("a template has faults: " + faults);
    };
  }
}
