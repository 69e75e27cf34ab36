package org.heliostat.readmodel;

import java.time.Instant;
import java.util.List;

/**
 * A power being drawn. Written by the API alone.
 *
 * @param code the power's code, also the document id
 * @param name the power's name; empty when the file could not be read that far
 * @param agency the agency of whoever drew it first
 * @param visibleTo codes of every agency that may see it
 * @param bpmn the drawn model
 * @param files what lies beside it: forms, decision tables, document templates, the public flow
 * @param revision rises by one at every save
 * @param savedAt when
 * @param savedBy account name
 */
public record DraftDocument(
    String code,
    String name,
    String agency,
    List<String> visibleTo,
    String bpmn,
    List<DraftFile> files,
    int revision,
    Instant savedAt,
    String savedBy) {
  public DraftDocument {
    visibleTo = List.copyOf(visibleTo);
    files = files == null ? List.of() : List.copyOf(files);
  }

  /** A file of the power, by its name. */
  public record DraftFile(String name, String text) {}
}
