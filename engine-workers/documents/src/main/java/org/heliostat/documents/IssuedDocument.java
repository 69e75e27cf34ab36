package org.heliostat.documents;

import java.util.LinkedHashMap;
import java.util.Map;

/** A document that was made and kept, as the engine's variable tells it: nothing personal. */
public record IssuedDocument(
    String documentId,
    String templateId,
    String name,
    String number,
    String stepId,
    String issuedAt,
    String sha256,
    long bytes,
    String fileKey,
    String verification) {

  /** One element of the variable. */
  public Map<String, Object> asVariable() {
    var map = new LinkedHashMap<String, Object>();
    map.put("documentId", documentId);
    map.put("templateId", templateId);
    map.put("name", name);
    map.put("number", number);
    map.put("stepId", stepId);
    map.put("issuedAt", issuedAt);
    map.put("sha256", sha256);
    map.put("bytes", bytes);
    map.put("fileKey", fileKey);
    map.put("verification", verification);
    return map;
  }
}
