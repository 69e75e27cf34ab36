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

/** Finds the file that a signed address leads to. */
final class Download {
  private final FileRegister register;
  private final People people;
  private final ObjectStore objects;

  Download(FileRegister register, People people, ObjectStore objects) {
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
   * @param worth of the address that leads to it
   */
  Answer find(String fileId, SignedAddress.Worth worth) {
    return switch (worth) {
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
