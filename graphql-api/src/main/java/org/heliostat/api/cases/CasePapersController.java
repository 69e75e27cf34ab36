package org.heliostat.api.cases;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.heliostat.api.files.FileRoutes;
import org.heliostat.api.files.SignedAddress;
import org.heliostat.api.graphql.Audience;
import org.heliostat.api.graphql.Caller;
import org.heliostat.api.graphql.JsonText;
import org.heliostat.api.graphql.Serves;
import org.heliostat.api.powers.PowerCatalogue;
import org.heliostat.papers.Applicant;
import org.heliostat.papers.PatrolReport;
import org.heliostat.papers.People;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.Days;
import org.heliostat.readmodel.MaterialEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;

/** What was handed in with a case. Personal data is opened for those who may read it alone. */
@Serves(Audience.STAFF)
class CasePapersController {
  private final PowerCatalogue catalogue;
  private final People people;
  private final SignedAddress addresses;

  CasePapersController(PowerCatalogue catalogue, People people, SignedAddress addresses) {
    this.catalogue = catalogue;
    this.people = people;
    this.addresses = addresses;
  }

  /**
   * One material of a case.
   *
   * @param nameRef where its file name lies; {@code null} when it may not be read
   * @param downloadUrl where its content can be read; {@code null} when it may not be, or lies with
   *     the portal
   */
  record MaterialView(
      String requirementId,
      String format,
      double bytes,
      String sha256,
      Instant attachedAt,
      @Nullable String nameRef,
      @Nullable String downloadUrl) {
    static MaterialView of(MaterialEntry entry, boolean readable, UnaryOperator<String> address) {
      var fileId = entry.fileId();
      return new MaterialView(
          entry.requirementId(),
          entry.format(),
          entry.bytes(),
          entry.sha256(),
          entry.attachedAt(),
          readable ? entry.nameRef() : null,
          readable && fileId != null ? address.apply(fileId) : null);
    }
  }

  @BatchMapping(typeName = "Case")
  Map<CaseDocument, Applicant> applicant(List<CaseDocument> cases, @ContextValue Caller caller) {
    return people.open(readable(cases, caller), CaseDocument::applicantRef, Applicant::ofJson);
  }

  /** What a patrol reported: to those who may read the case, and to itself. */
  @BatchMapping(typeName = "Case")
  Map<CaseDocument, PatrolReport> report(List<CaseDocument> cases, @ContextValue Caller caller) {
    var versions = catalogue.of(cases);
    var user = caller.user();
    var readable =
        cases.stream()
            .filter(
                each ->
                    each.submittedBy().equals(user.username())
                        || Rows.mayRead(user, each, versions.of(each)))
            .toList();
    return people.open(readable, CaseDocument::reportRef, PatrolReport::ofJson);
  }

  @BatchMapping(typeName = "Case")
  Map<CaseDocument, Days> actedOn(List<CaseDocument> cases, @ContextValue Caller caller) {
    var versions = catalogue.of(cases);
    var result = new HashMap<CaseDocument, Days>();
    for (var each : cases) {
      if (each.actedOn() != null && Rows.showsInside(caller.user(), each, versions.of(each))) {
        result.put(each, each.actedOn());
      }
    }
    return result;
  }

  @BatchMapping(typeName = "Case")
  Map<CaseDocument, Object> form(List<CaseDocument> cases, @ContextValue Caller caller) {
    return people.open(readable(cases, caller), CaseDocument::formRef, JsonText::parse);
  }

  private List<CaseDocument> readable(List<CaseDocument> cases, Caller caller) {
    var versions = catalogue.of(cases);
    return cases.stream()
        .filter(each -> Rows.mayRead(caller.user(), each, versions.of(each)))
        .toList();
  }

  @BatchMapping(typeName = "Case")
  Map<CaseDocument, List<MaterialView>> materials(
      List<CaseDocument> cases, @ContextValue Caller caller) {
    var versions = catalogue.of(cases);
    var result = new HashMap<CaseDocument, List<MaterialView>>();
    for (var each : cases) {
      var readable = Rows.mayRead(caller.user(), each, versions.of(each));
      result.put(
          each,
          each.materials().stream()
              .map(
                  entry ->
                      MaterialView.of(
                          entry,
                          readable,
                          fileId ->
                              addresses.open(FileRoutes.path(fileId), caller.user().username())))
              .toList());
    }
    return result;
  }

  @BatchMapping(typeName = "Material")
  Map<MaterialView, String> fileName(List<MaterialView> materials) {
    return people.open(materials, MaterialView::nameRef, text -> text);
  }
}
