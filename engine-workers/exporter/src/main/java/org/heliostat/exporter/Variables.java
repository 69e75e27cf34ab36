package org.heliostat.exporter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heliostat.compile.EngineNames;
import org.heliostat.readmodel.Days;
import org.heliostat.readmodel.DocumentEntry;
import org.heliostat.readmodel.EvidenceEntry;
import org.heliostat.readmodel.MaterialEntry;
import org.jspecify.annotations.Nullable;

/** The variables of a record, read leniently: what is absent or of another type is not there. */
record Variables(Map<String, Object> values) {
  /** Who acts where no person does. */
  static final String ENGINE = "engine";

  /** The account that acted, or the engine. */
  String by() {
    return textOr(EngineNames.BY, ENGINE);
  }

  @Nullable String text(String name) {
    return values.get(name) instanceof String text && !text.isEmpty() ? text : null;
  }

  String textOr(String name, String otherwise) {
    var text = text(name);
    return text == null ? otherwise : text;
  }

  boolean isTrue(String name) {
    return Boolean.TRUE.equals(values.get(name));
  }

  List<String> texts(String name) {
    return values.get(name) instanceof List<?> list
        ? list.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }

  /** 0 for what is no number. */
  long number(String name) {
    return values.get(name) instanceof Number number ? number.longValue() : 0;
  }

  /** The edition of the calendars that is named; the first when none is. */
  int edition() {
    return Math.clamp(number(EngineNames.CALENDAR_EDITION), 0, Integer.MAX_VALUE);
  }

  List<MaterialEntry> materials(Instant attachedAt) {
    if (!(values.get(EngineNames.MATERIALS) instanceof List<?> list)) {
      return List.of();
    }
    return list.stream()
        .filter(Map.class::isInstance)
        .map(item -> (Map<?, ?>) item)
        .filter(item -> item.get("requirementId") instanceof String)
        .map(item -> material(item, attachedAt))
        .toList();
  }

  private static MaterialEntry material(Map<?, ?> item, Instant attachedAt) {
    return new MaterialEntry(
        textOf(item, "requirementId"),
        textOf(item, EngineNames.FORMAT),
        item.get(EngineNames.BYTES) instanceof Number bytes ? bytes.longValue() : 0,
        textOf(item, EngineNames.SHA256),
        attachedAt,
        item.get(EngineNames.NAME_REF) instanceof String nameRef ? nameRef : null,
        item.get(EngineNames.FILE_ID) instanceof String fileId ? fileId : null);
  }

  /** The days from one variable to another; {@code null} when they are none. */
  @Nullable Days days(String from, String to) {
    try {
      var days = new Days(LocalDate.parse(textOr(from, "")), LocalDate.parse(textOr(to, "")));
      return days.to().isBefore(days.from()) || !isKept(days.from()) || !isKept(days.to())
          ? null
          : days;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** The instant in a variable; empty when it is none, or none that the store can keep. */
  Optional<Instant> instant(String name) {
    return instantOf(textOr(name, ""));
  }

  /**
   * Files that came with the case as evidence of a step that is still to open.
   *
   * @param elementId of that step
   */
  List<EvidenceEntry> evidence(String elementId, Instant attachedAt) {
    if (!(values.get(EngineNames.EVIDENCE) instanceof List<?> list)) {
      return List.of();
    }
    return list.stream()
        .filter(Map.class::isInstance)
        .map(item -> (Map<?, ?>) item)
        .filter(item -> item.get(EngineNames.FILE_ID) instanceof String)
        .map(
            item ->
                new EvidenceEntry(
                    textOf(item, EngineNames.FILE_ID),
                    EvidenceEntry.STEP_TO_OPEN,
                    elementId,
                    textOf(item, EngineNames.FILE_ID),
                    textOf(item, EngineNames.FORMAT),
                    item.get(EngineNames.BYTES) instanceof Number bytes ? bytes.longValue() : 0,
                    textOf(item, EngineNames.SHA256),
                    attachedAt,
                    by(),
                    item.get(EngineNames.NAME_REF) instanceof String nameRef ? nameRef : null,
                    null))
        .toList();
  }

  /**
   * The documents that a worker issued.
   *
   * @param at stands in for a date that cannot be read
   */
  List<DocumentEntry> documents(Instant at) {
    if (!(values.get(EngineNames.DOCUMENTS) instanceof List<?> list)) {
      return List.of();
    }
    return list.stream()
        .filter(Map.class::isInstance)
        .map(item -> (Map<?, ?>) item)
        .filter(item -> item.get("documentId") instanceof String)
        .map(item -> document(item, at))
        .toList();
  }

  private static DocumentEntry document(Map<?, ?> item, Instant at) {
    return new DocumentEntry(
        textOf(item, "documentId"),
        textOf(item, "templateId"),
        textOf(item, "name"),
        textOf(item, "number"),
        textOf(item, "stepId"),
        instantOf(textOf(item, "issuedAt")).orElse(at),
        textOf(item, "sha256"),
        item.get("bytes") instanceof Number bytes ? bytes.longValue() : 0,
        textOf(item, "fileKey"),
        textOf(item, "verification"));
  }

  private static Optional<Instant> instantOf(String text) {
    try {
      return Optional.of(Instant.parse(text))
          .filter(it -> isKept(LocalDate.ofInstant(it, ZoneOffset.UTC)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A day that the store refuses would hold up every record after it. */
  private static boolean isKept(LocalDate day) {
    return day.getYear() >= 1 && day.getYear() < 9999;
  }

  private static String textOf(Map<?, ?> item, String name) {
    return item.get(name) instanceof String text ? text : "";
  }
}
