package org.heliostat.power;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A power as it lies on disk: the drawn model and what stands beside it.
 *
 * @param bpmn the drawn BPMN, as XML
 * @param forms form-js schemas as JSON, by form id
 * @param decisions DMN decision tables as XML, by decision id
 * @param documents templates of the documents it issues, as XML, by template id
 * @param publicFlow the flow shown to the public, as BPMN; empty when the public sees the disclosed
 *     steps of the drawn model themselves
 */
public record PowerSource(
    String bpmn,
    SortedMap<String, String> forms,
    SortedMap<String, String> decisions,
    SortedMap<String, String> documents,
    String publicFlow) {
  /** The file that holds the drawn model. */
  public static final String MODEL = "power.bpmn";

  static final String PUBLIC_FLOW = "public.bpmn";
  private static final String FORM = ".form";
  private static final String DECISION = ".dmn";
  private static final String DOCUMENT = ".document";

  public PowerSource {
    forms = Collections.unmodifiableSortedMap(new TreeMap<>(forms));
    decisions = Collections.unmodifiableSortedMap(new TreeMap<>(decisions));
    documents = Collections.unmodifiableSortedMap(new TreeMap<>(documents));
  }

  /** A power that issues no documents. */
  public PowerSource(
      String bpmn,
      SortedMap<String, String> forms,
      SortedMap<String, String> decisions,
      String publicFlow) {
    this(bpmn, forms, decisions, Collections.emptySortedMap(), publicFlow);
  }

  /** A power with nothing beside it but forms. */
  public PowerSource(String bpmn, SortedMap<String, String> forms) {
    this(bpmn, forms, Collections.emptySortedMap(), "");
  }

  /** Tells by its name whether a file belongs to any model that it lies beside. */
  static boolean isBesideModel(String fileName) {
    return fileName.endsWith(FORM) || fileName.endsWith(DECISION) || fileName.endsWith(DOCUMENT);
  }

  /** Tells by its name whether a file is one of those that may lie beside a power's model. */
  public static boolean isBesidePower(String fileName) {
    return fileName.equals(PUBLIC_FLOW) || isBesideModel(fileName);
  }

  /**
   * Puts a power together.
   *
   * @param files the texts of its files by their names; {@link #MODEL} is among them, and what is
   *     no part of a power is passed over
   */
  public static PowerSource of(Map<String, String> files) {
    return new PowerSource(
        Objects.requireNonNull(files.get(MODEL), MODEL),
        named(files, FORM),
        named(files, DECISION),
        named(files, DOCUMENT),
        files.getOrDefault(PUBLIC_FLOW, ""));
  }

  private static SortedMap<String, String> named(Map<String, String> files, String ending) {
    SortedMap<String, String> texts = new TreeMap<>();
    files.forEach(
        (name, text) -> {
          if (name.endsWith(ending)) {
            texts.put(name.substring(0, name.length() - ending.length()), text);
          }
        });
    return texts;
  }

  /** The texts of its files by their names: {@link #of} makes the same power of them again. */
  public Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(MODEL, bpmn);
    forms.forEach((id, json) -> files.put(id + FORM, json));
    decisions.forEach((id, dmn) -> files.put(id + DECISION, dmn));
    documents.forEach((id, xml) -> files.put(documentFile(id), xml));
    if (!publicFlow.isEmpty()) {
      files.put(PUBLIC_FLOW, publicFlow);
    }
    return files;
  }

  /** The file that holds the template of a document. */
  public static String documentFile(String id) {
    return id + DOCUMENT;
  }

  /** The same with another drawn model. */
  public PowerSource withBpmn(String other) {
    return new PowerSource(other, forms, decisions, documents, publicFlow);
  }

  /**
   * One SHA-256 over all of it, in lower-case hex: what reviewers approve and what the engine must
   * run.
   */
  public String contentHash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      files().forEach((name, text) -> add(digest, name, text));
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
