package org.heliostat.api.dossiers;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.heliostat.papers.People;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.EvidenceEntry;
import org.heliostat.readmodel.LedgerEntry;
import org.heliostat.readmodel.MaterialEntry;
import org.heliostat.readmodel.StepRun;
import org.jspecify.annotations.Nullable;

/** Every sealed paper of one case, opened in one call. */
record OpenedPapers(Map<String, String> texts) {
  static OpenedPapers of(CaseDocument document, People people) {
    var end = document.outsideEnd();
    var request = document.extensionRequest();
    var refs =
        Stream.of(
                Stream.of(document.applicantRef()),
                Stream.ofNullable(document.formRef()),
                Stream.ofNullable(document.reportRef()),
                document.steps().stream().map(StepRun::opinionRef),
                document.steps().stream().map(StepRun::formRef),
                document.clock().stream().map(LedgerEntry::reasonRef),
                document.materials().stream().map(MaterialEntry::nameRef),
                document.evidence().stream().map(EvidenceEntry::nameRef),
                document.evidence().stream().map(EvidenceEntry::descriptionRef),
                Stream.ofNullable(end == null ? null : end.reasonRef()),
                Stream.ofNullable(request == null ? null : request.reasonRef()))
            .flatMap(each -> each)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return new OpenedPapers(people.open(refs, ref -> ref, text -> text));
  }

  /** What a paper says; {@code null} when there is none. */
  @Nullable String text(@Nullable String ref) {
    return ref == null ? null : texts.get(ref);
  }

  @Override
  public String toString() {
    return "OpenedPapers[***]";
  }
}
