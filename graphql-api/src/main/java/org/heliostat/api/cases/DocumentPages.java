package org.heliostat.api.cases;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.heliostat.api.files.SignedAddress;
import org.heliostat.api.powers.PowerCatalogue;
import org.heliostat.documents.Documents;
import org.heliostat.power.Outcome;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.ReadModel;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * PDFs of documents and drafts, at addresses that were opened for somebody who may read them. An
 * address that is not open, or not any more, is not found.
 */
final class DocumentPages {
  private static final String ISSUED = "/documents/%s/%s.pdf";
  private static final String PREVIEW = "/documents/preview/%s/%s.pdf";

  private final ReadModel readModel;
  private final PowerCatalogue catalogue;
  private final Documents documents;
  private final SignedAddress addresses;
  private final Clock clock;

  DocumentPages(
      ReadModel readModel,
      PowerCatalogue catalogue,
      Documents documents,
      SignedAddress addresses,
      Clock clock) {
    this.readModel = readModel;
    this.catalogue = catalogue;
    this.documents = documents;
    this.addresses = addresses;
    this.clock = clock;
  }

  static String issued(String caseNo, String documentId) {
    return ISSUED.formatted(caseNo, documentId);
  }

  static String preview(String stepId, String templateId) {
    return PREVIEW.formatted(stepId, templateId);
  }

  RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route()
        .GET("/documents/preview/{stepId}/{templateId}.pdf", this::showPreview)
        .GET("/documents/{caseNo}/{documentId}.pdf", this::showIssued)
        .build();
  }

  private ServerResponse showIssued(ServerRequest request) {
    var caseNo = request.pathVariable("caseNo");
    var documentId = request.pathVariable("documentId");
    return isOpen(request, issued(caseNo, documentId))
        ? readModel.get(Index.CASES, caseNo).stream()
            .flatMap(document -> document.documents().stream())
            .filter(entry -> entry.documentId().equals(documentId))
            .findFirst()
            .flatMap(
                entry ->
                    documents
                        .open(entry.fileKey())
                        .map(pdf -> pdf(pdf, entry.name() + ' ' + entry.number())))
            .orElseGet(DocumentPages::notFound)
        : notFound();
  }

  private ServerResponse showPreview(ServerRequest request) {
    var stepId = request.pathVariable("stepId");
    var templateId = request.pathVariable("templateId");
    return isOpen(request, preview(stepId, templateId))
        ? step(stepId)
            .map(step -> pdf(draft(step, templateId), step.name() + " 草稿"))
            .orElseGet(DocumentPages::notFound)
        : notFound();
  }

  private Optional<StepAtHand> step(String stepId) {
    return readModel
        .get(Index.STEPS, stepId)
        .flatMap(step -> readModel.get(Index.CASES, step.caseNo()))
        .flatMap(
            document ->
                document
                    .step(stepId)
                    .map(run -> new StepAtHand(document, run, catalogue.of(document))));
  }

  /** As if the step had ended the way the document is issued with. */
  private byte[] draft(StepAtHand step, String templateId) {
    var drawn = step.drawn();
    var outcome =
        drawn.outcomes().stream()
            .map(Outcome::code)
            .filter(code -> drawn.documentsAfter(code).contains(templateId))
            .findFirst()
            .orElse(drawn.outcomes().getFirst().code());
    return documents.preview(
        step.document(), step.power().deployed(), step.run(), templateId, outcome, clock.instant());
  }

  private boolean isOpen(ServerRequest request, String path) {
    return addresses.worth(path, request, null) == SignedAddress.Worth.GOOD;
  }

  private static ServerResponse pdf(byte[] pdf, String name) {
    return ServerResponse.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline()
                .filename(name + ".pdf", StandardCharsets.UTF_8)
                .build()
                .toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(pdf);
  }

  private static ServerResponse notFound() {
    return ServerResponse.status(HttpStatus.NOT_FOUND)
        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
        .body("地址无效或者已过期，请重新打开页面。This address is not open, or not any more; open the page again.");
  }
}
