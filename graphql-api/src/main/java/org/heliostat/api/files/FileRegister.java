package org.heliostat.api.files;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.FileDocument;
import org.heliostat.readmodel.Page;
import org.jspecify.annotations.Nullable;

/** What is known of the files that were taken in. */
interface FileRegister {
  /** Those of them that are known. */
  Map<String, FileDocument> find(Collection<String> fileIds);

  /** One of them, if it is known. */
  default Optional<FileDocument> find(String fileId) {
    return Optional.ofNullable(find(java.util.List.of(fileId)).get(fileId));
  }

  /** Enters a new file, or the next revision of one. Whether nobody else was faster. */
  boolean enter(FileDocument file);

  /** Strikes a file out. */
  void strike(String fileId);

  /**
   * Some of the files that no case has for good, the oldest first.
   *
   * @param before uploaded earlier than this
   * @param after cursor of the page before; {@code null} for the first
   */
  Page<FileDocument> notAttached(Instant before, @Nullable String after);

  /** The case of this number. */
  Optional<CaseDocument> caseOf(String caseNo);
}
