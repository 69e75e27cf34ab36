package org.heliostat.readmodel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One file that was uploaded. Its content lies in the object store under the same id; what it is
 * called is personal data and kept with the case. Written by the API alone.
 *
 * @param fileId the document id and the object's key, unguessable
 * @param sha256 content hash, lower-case hex
 * @param bytes size
 * @param format what its content shows it to be, as a file name ending in lower case
 * @param uploadedBy account name
 * @param uploadedAt when
 * @param scan whether it was looked through for viruses
 * @param state whether it belongs to a case
 * @param caseNo the case that it belongs to or is being attached to; {@code null} for none
 * @param claimedAt when it was last about to be attached; {@code null} if never
 * @param revision rises by one at every change
 */
public record FileDocument(
    String fileId,
    String sha256,
    long bytes,
    String format,
    String uploadedBy,
    Instant uploadedAt,
    FileScan scan,
    FileState state,
    @Nullable String caseNo,
    @Nullable Instant claimedAt,
    int revision) {
  /** The same file, about to be attached to a case. */
  public FileDocument claimedFor(String newCaseNo, Instant at) {
    return changed(FileState.CLAIMED, newCaseNo, at);
  }

  /** The same file, attached to a case. */
  public FileDocument attachedTo(String newCaseNo) {
    return changed(FileState.ATTACHED, newCaseNo, claimedAt);
  }

  /** The same file, of no case. */
  public FileDocument released() {
    return changed(FileState.LOOSE, null, claimedAt);
  }

  /** The same file, about to be removed; nobody may attach it any more. */
  public FileDocument discarded() {
    return changed(FileState.DISCARDED, caseNo, claimedAt);
  }

  private FileDocument changed(
      FileState newState, @Nullable String newCaseNo, @Nullable Instant newClaimedAt) {
    return new FileDocument(
        fileId,
        sha256,
        bytes,
        format,
        uploadedBy,
        uploadedAt,
        scan,
        newState,
        newCaseNo,
        newClaimedAt,
        revision + 1);
  }
}
