package org.heliostat.power;

import java.util.List;
import java.util.stream.Stream;
import org.heliostat.time.Limit;

/**
 * One thing an agency may do: its catalogue entry and its process. Everything here is read from the
 * power's own BPMN file, which is the single source of truth for it.
 *
 * @param code the catalogue code, equal to the BPMN process id, for instance {@code QD-XK-0001}
 * @param name as the catalogue states it
 * @param category what kind of power it is
 * @param procedure how it is carried out
 * @param agency the agency that handles its cases
 * @param acceptingAgency the office that receives applications; may equal {@code agency}
 * @param implementingBody the body named in the catalogue
 * @param supervisionPhone where to complain
 * @param promised what the agency promises; never more than {@code statutory}
 * @param statutory what the law allows
 * @param legalBases at least one
 * @param materials may be empty
 * @param fees may be empty
 * @param applicationForm id of the form an applicant fills in; empty text when there is none
 * @param flow the drawn flow
 */
public record Power(
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
    String applicationForm,
    Flow flow) {
  public Power {
    legalBases = List.copyOf(legalBases);
    materials = List.copyOf(materials);
    fees = List.copyOf(fees);
  }

  /**
   * Whether the agency's officers begin its cases by themselves, as they come upon the facts;
   * others may at most report them.
   */
  public boolean isBegunByOfficers() {
    return !category.isAppliedFor() && applicationForm.isEmpty();
  }

  /**
   * The agencies inside which its cases are handled, the accepting one among them, and all above.
   */
  public List<AgencyCode> overseers() {
    return Stream.of(agency, acceptingAgency)
        .flatMap(each -> each.lineage().stream())
        .distinct()
        .toList();
  }

  /** Whether somebody decides first whether a case is taken up at all. */
  public boolean hasAcceptance() {
    return flow.steps().stream().anyMatch(step -> step.kind() == StepKind.ACCEPT);
  }
}
