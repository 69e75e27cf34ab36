package org.heliostat.readmodel;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A document at hand, asked what searches ask of those in the store; the answers are the same. */
public final class Matching {
  private final JsonNode document;

  private Matching(JsonNode document) {
    this.document = document;
  }

  /** Asks of this document. */
  public static Matching of(CaseDocument document) {
    return new Matching(DocumentJson.mapper().valueToTree(document));
  }

  /** Whether a search with this filter would find it. */
  public boolean meets(Filter filter) {
    return switch (filter) {
      case Filter.And and -> and.filters().stream().allMatch(this::meets);
      case Filter.Or or -> or.filters().stream().anyMatch(this::meets);
      case Filter.Not not -> !meets(not.filter());
      case Filter.In in -> values(in.field()).anyMatch(it -> in.values().contains(it.asText()));
      case Filter.Exists exists -> values(exists.field()).findAny().isPresent();
      case Filter.AtLeast least ->
          values(least.field()).anyMatch(it -> it.longValue() >= least.value());
      case Filter.Between between ->
          values(between.field()).anyMatch(it -> lies(Instant.parse(it.asText()), between));
    };
  }

  private static boolean lies(Instant at, Filter.Between bounds) {
    return (bounds.after() == null || at.isAfter(bounds.after()))
        && (bounds.from() == null || !at.isBefore(bounds.from()))
        && (bounds.before() == null || at.isBefore(bounds.before()))
        && (bounds.to() == null || !at.isAfter(bounds.to()));
  }

  /** What stands under a field, its name as in a search: {@code due.at}. */
  private Stream<JsonNode> values(String field) {
    var found = Stream.of(document);
    for (var name : field.split("\\.")) {
      found = found.flatMap(node -> elements(node.path(name)));
    }
    return found.filter(node -> !node.isMissingNode() && !node.isNull());
  }

  private static Stream<JsonNode> elements(JsonNode node) {
    return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
  }
}
