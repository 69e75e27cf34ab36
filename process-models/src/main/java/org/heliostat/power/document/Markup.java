package org.heliostat.power.document;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The elements of a template, where each may stand, and the classes each may have. */
final class Markup {
  static final String ROOT = "document";

  private static final Set<String> INLINE = Set.of("strong", "em", "br");
  private static final Set<String> BLOCKS = Set.of("h1", "h2", "p", "table", "ul");
  private static final Set<String> HOLD_TEXT = Set.of("h1", "h2", "p", "td", "li", "strong", "em");

  private static final Map<String, Set<String>> WITHIN =
      Map.of(
          ROOT,
          BLOCKS,
          "h1",
          INLINE,
          "h2",
          INLINE,
          "p",
          INLINE,
          "td",
          INLINE,
          "li",
          INLINE,
          "strong",
          Set.of("br"),
          "em",
          Set.of("br"),
          "table",
          Set.of("tr"),
          "tr",
          Set.of("td"));

  private static final Map<String, List<String>> CLASSES =
      Map.of(
          "h2", List.of("centre"),
          "p", List.of("plain", "centre", "right", "small"),
          "td", List.of("label", "centre", "right"),
          "table", List.of("plain"));

  private Markup() {}

  /** What may stand directly in an element. */
  static Set<String> within(String tag) {
    return tag.equals("ul") ? Set.of("li") : WITHIN.getOrDefault(tag, Set.of());
  }

  static boolean isKnown(String tag) {
    return WITHIN.values().stream().anyMatch(tags -> tags.contains(tag)) || tag.equals("li");
  }

  /** Whether text and placeholders may stand directly in an element. */
  static boolean holdsText(String tag) {
    return HOLD_TEXT.contains(tag);
  }

  static List<String> classes(String tag) {
    return CLASSES.getOrDefault(tag, List.of());
  }
}
