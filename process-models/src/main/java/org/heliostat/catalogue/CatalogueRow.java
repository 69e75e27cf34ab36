package org.heliostat.catalogue;

import java.util.List;
import org.heliostat.power.AgencyCode;
import org.heliostat.power.Fee;
import org.heliostat.power.LegalBasis;
import org.heliostat.power.MaterialRequirement;
import org.heliostat.power.Power;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.Procedure;
import org.heliostat.time.Limit;

/**
 * One power as a catalogue announces it: everything but the flow.
 *
 * @param code its code, for instance {@code QD-XK-0001}
 * @param name its name
 * @param category what kind of power it is
 * @param procedure how it is carried out
 * @param agency the agency that handles its cases
 * @param acceptingAgency the office that receives applications; may equal {@code agency}
 * @param implementingBody the body named to the public
 * @param supervisionPhone where to complain
 * @param promised what the agency promises; never more than {@code statutory}
 * @param statutory what the law allows
 * @param legalBases at least one
 * @param materials may be empty
 * @param fees empty when nothing is taken
 * @param template name of the template it follows; empty for the usual one of its category and
 *     procedure
 */
public record CatalogueRow(
    String code,
    String name,
    PowerCategory category,
    Procedure procedure,
    AgencyCode agency,
    AgencyCode acceptingAgency,
    String implementingBody,
    String supervisionPhone,
    Limit promised,
    Limit statutory,
    List<LegalBasis> legalBases,
    List<MaterialRequirement> materials,
    List<Fee> fees,
    String template) {
  public CatalogueRow {
    legalBases = List.copyOf(legalBases);
    materials = List.copyOf(materials);
    fees = List.copyOf(fees);
  }

  /** What a power says of itself, without naming a template. */
  public static CatalogueRow of(Power power) {
    return new CatalogueRow(
        power.code(),
        power.name(),
        power.category(),
        power.procedure(),
        power.agency(),
        power.acceptingAgency(),
        power.implementingBody(),
        power.supervisionPhone(),
        power.promised(),
        power.statutory(),
        power.legalBases(),
        power.materials(),
        power.fees(),
        "");
  }

  /** The same following another template. */
  public CatalogueRow withTemplate(String other) {
    return new CatalogueRow(
        code,
        name,
        category,
        procedure,
        agency,
        acceptingAgency,
        implementingBody,
        supervisionPhone,
        promised,
        statutory,
        legalBases,
        materials,
        fees,
        other);
  }
}
