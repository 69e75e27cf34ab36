package org.heliostat.dossier;

import java.time.Instant;
import java.util.List;
import org.heliostat.trail.TrailHead;

/**
 * The index of a dossier: it names every file with its hash, and where the chain of the case ended.
 *
 * @param format {@link Layout#FORMAT}
 * @param caseNo the case
 * @param title of the dossier
 * @param agency code of the agency that handled it
 * @param endedAt when the case ended
 * @param trail how many entries the trail has, and the hash of the last
 * @param files in their order
 */
public record Index(
    String format,
    String caseNo,
    String title,
    String agency,
    Instant endedAt,
    TrailHead trail,
    List<FileEntry> files) {
  public Index {
    // Read from an archive, what is missing is null; the check says so.
    files = files == null ? List.of() : List.copyOf(files);
  }
}
