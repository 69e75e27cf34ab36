package org.heliostat.api.cases;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heliostat.api.files.FileRoutes;
import org.heliostat.api.files.SignedAddress;
import org.heliostat.api.graphql.Audience;
import org.heliostat.api.graphql.Caller;
import org.heliostat.api.graphql.Serves;
import org.heliostat.api.powers.PowerCatalogue;
import org.heliostat.api.powers.PublishedPower;
import org.heliostat.papers.People;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.EvidenceEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;

/**
 * What was taken as evidence. Those outside the handling agencies see none of it; names,
 * descriptions and content are opened for those who may read the personal data of the case.
 */
@Serves(Audience.STAFF)
class EvidenceController {
  private final PowerCatalogue catalogue;
  private final People people;
  private final SignedAddress addresses;

  EvidenceController(PowerCatalogue catalogue, People people, SignedAddress addresses) {
    this.catalogue = catalogue;
    this.people = people;
    this.addresses = addresses;
  }

  /**
   * One piece of evidence.
   *
   * @param nameRef where its file name lies; {@code null} when it may not be read
   * @param descriptionRef where its description lies; likewise
   * @param downloadUrl where its content can be read; likewise
   */
  record EvidenceView(
      String evidenceId,
      String stepId,
      String elementId,
      String stepName,
      String format,
      double bytes,
      String sha256,
      Instant attachedAt,
      String by,
      @Nullable String nameRef,
      @Nullable String descriptionRef,
      @Nullable String downloadUrl) {}

  @BatchMapping(typeName = "Case", field = "evidence")
  Map<CaseDocument, List<EvidenceView>> ofCases(
      List<CaseDocument> cases, @ContextValue Caller caller) {
    var versions = catalogue.of(cases);
    var result = new HashMap<CaseDocument, List<EvidenceView>>();
    cases.forEach(each -> result.put(each, views(each, versions.of(each), caller)));
    return result;
  }

  @BatchMapping(typeName = "Step", field = "evidence")
  Map<StepAtHand, List<EvidenceView>> ofSteps(List<StepAtHand> steps, @ContextValue Caller caller) {
    var result = new HashMap<StepAtHand, List<EvidenceView>>();
    for (var step : steps) {
      result.put(
          step,
          views(step.document(), step.power(), caller).stream()
              .filter(view -> view.stepId().equals(step.stepId()))
              .toList());
    }
    return result;
  }

  private List<EvidenceView> views(CaseDocument document, PublishedPower power, Caller caller) {
    var user = caller.user();
    if (!Rows.showsInside(user, document, power)) {
      return List.of();
    }
    var readable = Rows.mayRead(user, document, power);
    return document.evidence().stream()
        .map(entry -> view(entry, power, readable ? user.username() : null))
        .toList();
  }

  /**
   * One of them.
   *
   * @param reader the account that may read it all; {@code null} for one that may not
   */
  private EvidenceView view(EvidenceEntry entry, PublishedPower power, @Nullable String reader) {
    return new EvidenceView(
        entry.evidenceId(),
        entry.stepId(),
        entry.elementId(),
        power.step(entry.elementId()).name(),
        entry.format(),
        entry.bytes(),
        entry.sha256(),
        entry.attachedAt(),
        entry.by(),
        reader == null ? null : entry.nameRef(),
        reader == null ? null : entry.descriptionRef(),
        reader == null ? null : addresses.open(FileRoutes.path(entry.fileId()), reader));
  }

  @BatchMapping(typeName = "Evidence")
  Map<EvidenceView, String> fileName(List<EvidenceView> evidence) {
    return people.open(evidence, EvidenceView::nameRef, text -> text);
  }

  @BatchMapping(typeName = "Evidence")
  Map<EvidenceView, String> description(List<EvidenceView> evidence) {
    return people.open(evidence, EvidenceView::descriptionRef, text -> text);
  }
}
