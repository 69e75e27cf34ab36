package org.heliostat.api.cases;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heliostat.api.files.SignedAddress;
import org.heliostat.api.graphql.Audience;
import org.heliostat.api.graphql.Caller;
import org.heliostat.api.graphql.Serves;
import org.heliostat.api.powers.PowerCatalogue;
import org.heliostat.power.Outcome;
import org.heliostat.power.document.DocumentTemplate;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.DocumentEntry;
import org.heliostat.readmodel.StepState;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;

/** The documents of a case, and drafts of what a step in hand will issue. */
@Serves(Audience.STAFF)
class CaseDocumentsController {
  private final PowerCatalogue catalogue;
  private final SignedAddress addresses;

  CaseDocumentsController(PowerCatalogue catalogue, SignedAddress addresses) {
    this.catalogue = catalogue;
    this.addresses = addresses;
  }

  /**
   * One document.
   *
   * @param downloadUrl {@code null} for whoever may not read personal data
   */
  record IssuedDocumentView(
      String id,
      String name,
      String number,
      Instant issuedAt,
      String sha256,
      String verification,
      StepAtHand step,
      @Nullable String downloadUrl) {}

  /**
   * A draft of a document.
   *
   * @param outcomes codes of the outcomes with which it is issued
   */
  record DocumentPreviewView(
      String templateId, String name, List<String> outcomes, String previewUrl) {}

  @BatchMapping(typeName = "Case")
  Map<CaseDocument, List<IssuedDocumentView>> documents(
      List<CaseDocument> cases, @ContextValue Caller caller) {
    var versions = catalogue.of(cases);
    var result = new HashMap<CaseDocument, List<IssuedDocumentView>>();
    for (var each : cases) {
      var reader =
          Rows.mayRead(caller.user(), each, versions.of(each)) ? caller.user().username() : null;
      result.put(
          each,
          each.documents().stream()
              .flatMap(
                  entry ->
                      each.step(entry.stepId()).stream()
                          .map(run -> new StepAtHand(each, run, versions.of(each)))
                          .map(step -> view(entry, step, reader)))
              .toList());
    }
    return result;
  }

  private IssuedDocumentView view(DocumentEntry entry, StepAtHand step, @Nullable String reader) {
    return new IssuedDocumentView(
        entry.documentId(),
        entry.name(),
        entry.number(),
        entry.issuedAt(),
        entry.sha256(),
        entry.verification(),
        step,
        reader == null
            ? null
            : addresses.open(DocumentPages.issued(step.caseNo(), entry.documentId()), reader));
  }

  @SchemaMapping(typeName = "Step")
  List<DocumentPreviewView> documentPreviews(StepAtHand step, @ContextValue Caller caller) {
    var user = caller.user();
    var inHand =
        step.run().state() == StepState.CLAIMED && user.username().equals(step.run().assignee());
    if (!inHand || !Rows.mayRead(user, step.document(), step.power())) {
      return List.of();
    }
    var drawn = step.drawn();
    return drawn.allDocuments().stream()
        .filter(id -> !drawn.openingDocuments().contains(id))
        .map(
            id ->
                new DocumentPreviewView(
                    id,
                    DocumentTemplate.of(id, step.power().documentTemplate(id)).name(),
                    drawn.outcomes().stream()
                        .map(Outcome::code)
                        .filter(code -> drawn.documentsAfter(code).contains(id))
                        .toList(),
                    addresses.open(DocumentPages.preview(step.stepId(), id), user.username())))
        .toList();
  }
}
