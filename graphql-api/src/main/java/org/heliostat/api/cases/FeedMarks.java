package org.heliostat.api.cases;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.heliostat.api.graphql.Problem;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.Filter;
import org.jspecify.annotations.Nullable;

/**
 * How much of all cases somebody has seen: the last position in each partition of the engine.
 * Within a partition cases appear in the order of their positions.
 *
 * @param positions by partition
 */
record FeedMarks(SortedMap<Integer, Long> positions) {
  private static final String BEGINNING = "cases ";
  private static final FeedMarks NOTHING = new FeedMarks(new TreeMap<>());

  FeedMarks {
    positions = Collections.unmodifiableSortedMap(new TreeMap<>(positions));
  }

  /** Nothing was seen yet. */
  static FeedMarks nothing() {
    return NOTHING;
  }

  /** Having seen this case too. */
  FeedMarks with(CaseDocument document) {
    var more = new TreeMap<>(positions);
    more.merge(document.partition(), document.position(), Math::max);
    return new FeedMarks(more);
  }

  /** Whether this state of a case, or a later one of another, was seen already. */
  boolean passed(CaseDocument document) {
    return document.position() <= positions.getOrDefault(document.partition(), -1L);
  }

  /**
   * Not further than others, and of no partitions that there are not; for a cursor of a store that
   * was built anew since, or of anyone's making.
   *
   * @param heads how far the store has come
   */
  FeedMarks within(FeedMarks heads) {
    var capped = new TreeMap<Integer, Long>();
    heads
        .positions()
        .forEach(
            (partition, head) -> {
              var position = positions.get(partition);
              if (position != null) {
                capped.put(partition, Math.min(position, head));
              }
            });
    return new FeedMarks(capped);
  }

  /** The cases that changed since. */
  Filter changedSince() {
    var either = new ArrayList<Filter>();
    positions.forEach(
        (partition, position) ->
            either.add(
                new Filter.And(
                    List.of(
                        in(List.of(partition)), new Filter.AtLeast("position", position + 1)))));
    either.add(unknownPartitions());
    return new Filter.Or(either);
  }

  /** The cases in partitions of which nothing was seen. */
  Filter unknownPartitions() {
    return new Filter.Not(in(List.copyOf(positions.keySet())));
  }

  private static Filter in(List<Integer> partitions) {
    return new Filter.In("partition", partitions.stream().map(Object::toString).toList());
  }

  /** As opaque text that comes back with the next subscription. */
  String cursor() {
    var text =
        positions.entrySet().stream()
            .map(mark -> mark.getKey() + ":" + mark.getValue())
            .collect(Collectors.joining(","));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((BEGINNING + text).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Of a cursor, which may come from anyone.
   *
   * @param cursor {@code null} or empty for none
   * @return {@code null} for none
   * @throws Problem when it is not one of ours
   */
  static @Nullable FeedMarks of(@Nullable String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return null;
    }
    try {
      var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (text.startsWith(BEGINNING)) {
        return read(text.substring(BEGINNING.length()));
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw Problem.badRequest(
        "after 不是此订阅的游标；请使用上一条消息的 cursor，或不填。",
        "'after' is not a cursor of this subscription; use the cursor of the last message, or"
            + " leave it out.");
  }

  private static FeedMarks read(String text) {
    var positions = new TreeMap<Integer, Long>();
    for (var mark : text.isEmpty() ? new String[0] : text.split(",", -1)) {
      var parts = mark.split(":", 2);
      if (parts.length < 2) {
        throw new IllegalArgumentException("no position");
      }
      positions.put(Integer.valueOf(parts[0]), Long.valueOf(parts[1]));
    }
    return new FeedMarks(positions);
  }
}
