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
 * @param forms its forms
 * @param documents templates of the documents it issues
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
    List<DraftForm> forms,
    List<DraftTemplate> documents,
    int revision,
    Instant savedAt,
    String savedBy) {
  public DraftDocument {
    visibleTo = List.copyOf(visibleTo);
    forms = forms == null ? List.of() : List.copyOf(forms);
    documents = documents == null ? List.of() : List.copyOf(documents);
  }

  /** A document template as XML text. */
  public record DraftTemplate(String id, String source) {}

  /** A form-js schema as JSON text. */
  public record DraftForm(String id, String schema) {}
}
