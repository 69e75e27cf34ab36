package org.heliostat.power;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A power as it lies on disk: the drawn model and what stands beside it.
 *
 * @param bpmn the drawn BPMN, as XML
 * @param forms form-js schemas as JSON, by form id
 * @param decisions DMN decision tables as XML, by decision id
 * @param publicFlow the flow shown to the public, as BPMN; empty when the public sees the disclosed
 *     steps of the drawn model themselves
 */
public record PowerSource(
    String bpmn,
    SortedMap<String, String> forms,
    SortedMap<String, String> decisions,
    String publicFlow) {
  public PowerSource {
    forms = Collections.unmodifiableSortedMap(new TreeMap<>(forms));
    decisions = Collections.unmodifiableSortedMap(new TreeMap<>(decisions));
  }

  /** A power without decision tables and without a public flow of its own. */
  public PowerSource(String bpmn, SortedMap<String, String> forms) {
    this(bpmn, forms, Collections.emptySortedMap(), "");
  }

  /** The same with another drawn model. */
  public PowerSource withBpmn(String other) {
    return new PowerSource(other, forms, decisions, publicFlow);
  }

  /**
   * One SHA-256 over all of it, in lower-case hex: what reviewers approve and what the engine must
   * run.
   */
  public String contentHash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      add(digest, "power.bpmn", bpmn);
      forms.forEach((id, json) -> add(digest, id + ".form", json));
      decisions.forEach((id, dmn) -> add(digest, id + ".dmn", dmn));
      if (!publicFlow.isEmpty()) {
        add(digest, "public.bpmn", publicFlow);
      }
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
