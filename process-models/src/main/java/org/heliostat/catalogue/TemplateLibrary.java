package org.heliostat.catalogue;

import java.util.List;
import java.util.NoSuchElementException;
import org.heliostat.power.AgencyCode;
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

  /** What the templates say, in the same order. */
  public static List<Power> powers() {
    return all().stream().map(TemplateLibrary::read).toList();
  }

  /**
   * Whose a new power is.
   *
   * @param code its code, for instance {@code QD-XK-0001}
   * @param acceptingAgency the office that receives applications; may equal {@code agency}
   * @param implementingBody the body named to the public
   * @param supervisionPhone where to complain
   */
  public record Holder(
      String code,
      String name,
      AgencyCode agency,
      AgencyCode acceptingAgency,
      String implementingBody,
      String supervisionPhone) {}

  /**
   * Begins a power: flow, limits, materials and files are the template's, the rest is its holder's.
   *
   * @param templateCode code of a template
   * @throws NoSuchElementException when there is no such template
   * @throws IllegalArgumentException when a file cannot say it, for instance since a name is blank
   */
  public static PowerSource begin(String templateCode, Holder holder) {
    var source =
        all().stream()
            .filter(each -> read(each).code().equals(templateCode))
            .findFirst()
            .orElseThrow(() -> new NoSuchElementException("no template " + templateCode));
    var template = read(source);
    var row =
        new CatalogueRow(
            holder.code(),
            holder.name(),
            template.category(),
            template.procedure(),
            holder.agency(),
            holder.acceptingAgency(),
            holder.implementingBody(),
            holder.supervisionPhone(),
            template.promised(),
            template.statutory(),
            template.legalBases(),
            template.materials(),
            template.fees(),
            "");
    try {
      return new PowerMaking().made(row, source, template);
    } catch (CellFault e) {
      throw new IllegalArgumentException(e.english(), e);
    }
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
