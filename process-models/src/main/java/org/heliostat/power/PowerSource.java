package org.heliostat.power;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A power as it lies on disk: the drawn model and the forms beside it.
 *
 * @param bpmn the drawn BPMN, as XML
 * @param forms form-js schemas as JSON, by form id
 */
public record PowerSource(String bpmn, SortedMap<String, String> forms) {
  public PowerSource {
    forms = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(forms));
  }

  /**
   * One SHA-256 over model and forms, in lower-case hex: what reviewers approve and what the engine
   * must run.
   */
  public String contentHash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      add(digest, "power.bpmn", bpmn);
      forms.forEach((id, json) -> add(digest, id + ".form", json));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static void add(MessageDigest digest, String name, String content) {
    var bytes = content.getBytes(StandardCharsets.UTF_8);
    digest.update((name + '\n' + bytes.length + '\n').getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }
}
