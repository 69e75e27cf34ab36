package org.heliostat.api.disclosure;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.heliostat.api.graphql.Audience;
import org.heliostat.api.graphql.Serves;
import org.heliostat.api.powers.PowerCatalogue;
import org.heliostat.documents.VerificationCode;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.DocumentEntry;
import org.heliostat.readmodel.Filter;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.ReadModel;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;

/** Whether a document is real, for anyone who holds it. Nothing personal is told. */
@Serves(Audience.PUBLIC)
class VerifyController {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final ReadModel readModel;
  private final PowerCatalogue catalogue;

  VerifyController(ReadModel readModel, PowerCatalogue catalogue) {
    this.readModel = readModel;
    this.catalogue = catalogue;
  }

  enum DocumentState {
    VALID,
    REPLACED
  }

  record VerifiedDocument(
      String name,
      String number,
      String agency,
      LocalDate issuedOn,
      String sha256,
      DocumentState state) {}

  @QueryMapping
  @Nullable VerifiedDocument documentVerify(@Argument String code) {
    var normal = VerificationCode.normalise(code);
    return VerificationCode.isWellFormed(normal)
        ? readModel
            .search(
                Index.CASES,
                new Filter.In("documents.verification", List.of(normal)),
                List.of(),
                1,
                null)
            .items()
            .stream()
            .findFirst()
            .map(found -> show(found.document(), normal))
            .orElse(null)
        : null;
  }

  private VerifiedDocument show(CaseDocument document, String code) {
    var entry =
        document.documents().stream()
            .filter(it -> it.verification().equals(code))
            .findFirst()
            .orElseThrow();
    return new VerifiedDocument(
        entry.name(),
        entry.number(),
        catalogue.of(document).implementingBody(),
        entry.issuedAt().atZone(ZONE).toLocalDate(),
        entry.sha256(),
        isReplaced(document, entry) ? DocumentState.REPLACED : DocumentState.VALID);
  }

  /** When the case came back to the step, which then issued the same kind of document again. */
  private static boolean isReplaced(CaseDocument document, DocumentEntry entry) {
    return document.documents().stream()
        .anyMatch(
            it ->
                it.templateId().equals(entry.templateId())
                    && it.issuedAt().isAfter(entry.issuedAt()));
  }
}
