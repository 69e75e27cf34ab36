package org.heliostat.api.files;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.heliostat.objects.ObjectStore;
import org.heliostat.papers.People;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.EvidenceEntry;
import org.heliostat.readmodel.FileDocument;
import org.heliostat.readmodel.MaterialEntry;
import org.jspecify.annotations.Nullable;

/** Finds what a signed address leads to. */
final class Download {
  private final FileAddresses addresses;
  private final FileRegister register;
  private final People people;
  private final ObjectStore objects;

  Download(FileAddresses addresses, FileRegister register, People people, ObjectStore objects) {
    this.addresses = addresses;
    this.register = register;
    this.people = people;
    this.objects = objects;
  }

  /** What came of asking. */
  sealed interface Answer {
    record Found(FileDocument file, String name) implements Answer {}

    record Refused(FileRefusal refusal) implements Answer {}
  }

  /**
   * Looks a file up.
   *
   * @param account for which the address says it was signed
   * @param signedIn the account that asks, where it says so; {@code null} for none
   */
  Answer find(
      String fileId,
      @Nullable String account,
      @Nullable String expires,
      @Nullable String signature,
      @Nullable String signedIn) {
    if (account == null
        || expires == null
        || signature == null
        || (signedIn != null && !signedIn.equals(account))) {
      return new Answer.Refused(FileRefusal.unknown());
    }
    return switch (addresses.worth(fileId, account, expires, signature)) {
      case NONE -> new Answer.Refused(FileRefusal.unknown());
      case EXPIRED -> new Answer.Refused(FileRefusal.expired());
      case GOOD ->
          found(fileId)
              .<Answer>map(found -> found)
              .orElseGet(() -> new Answer.Refused(FileRefusal.unknown()));
    };
  }

  private Optional<Answer.Found> found(String fileId) {
    return register
        .find(fileId)
        .filter(file -> objects.size(fileId).isPresent())
        .flatMap(file -> name(file).map(name -> new Answer.Found(file, name)));
  }

  /** What the file is called in its case; empty when its case has no such file. */
  private Optional<String> name(FileDocument file) {
    var caseNo = file.caseNo();
    if (caseNo == null) {
      return Optional.empty();
    }
    return register
        .caseOf(caseNo)
        .filter(document -> FileSweep.has(document, file.fileId()))
        .map(document -> named(file, nameRef(document, file.fileId())));
  }

  private static Optional<String> nameRef(CaseDocument document, String fileId) {
    return Stream.concat(
            document.materials().stream()
                .filter(it -> fileId.equals(it.fileId()))
                .map(MaterialEntry::nameRef),
            document.evidence().stream()
                .filter(it -> fileId.equals(it.fileId()))
                .map(EvidenceEntry::nameRef))
        .flatMap(Stream::ofNullable)
        .findFirst();
  }

  /** A name never makes a file look like something that its content is not. */
  private String named(FileDocument file, Optional<String> ref) {
    var name =
        ref.flatMap(it -> Optional.ofNullable(people.open(List.of(it), r -> r, t -> t).get(it)))
            .orElse("file");
    int dot = name.lastIndexOf('.');
    var ending = name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
    return dot > 0 && FileFormats.isAmong(file.format(), List.of(ending))
        ? name
        : name + "." + file.format();
  }
}
