package org.heliostat.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrailChainTest {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();
  private static final int LENGTH = 5;
  private static final int ALTERED = 2;

  static Stream<String> fields() {
    return Arrays.stream(TrailDocument.class.getRecordComponents()).map(RecordComponent::getName);
  }

  @Test
  void shouldFindNothingInAWholeChain() {
    assertThat(TrailChain.firstBreak(TrailChain.START, chain())).isEmpty();
    assertThat(TrailChain.firstBreak(TrailChain.START, List.of())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("fields")
  void shouldFindAnEntryWithAnyFieldAltered(String field) throws JsonProcessingException {
    var entries = chain();
    entries.set(ALTERED, altered(entries.get(ALTERED), field));

    assertThat(TrailChain.firstBreak(TrailChain.START, entries)).contains(entries.get(ALTERED));
  }

  @ParameterizedTest
  @MethodSource("fields")
  void shouldFindAnAlteredFirstAndLastEntryToo(String field) throws JsonProcessingException {
    var first = chain();
    first.set(0, altered(first.getFirst(), field));
    var last = chain();
    last.set(LENGTH - 1, altered(last.getLast(), field));

    assertThat(TrailChain.firstBreak(TrailChain.START, first)).contains(first.getFirst());
    assertThat(TrailChain.firstBreak(TrailChain.START, last)).contains(last.getLast());
  }

  @Test
  void shouldFindWhereAnEntryWasRemoved() {
    var entries = chain();
    entries.remove(ALTERED);

    assertThat(TrailChain.firstBreak(TrailChain.START, entries)).contains(entries.get(ALTERED));
  }

  @Test
  void shouldFindAnEntryPutIn() {
    var entries = chain();
    var forged = entry(entries.get(ALTERED).hash(), 99, "forged", null);
    entries.add(ALTERED + 1, forged);

    assertThat(TrailChain.firstBreak(TrailChain.START, entries)).contains(entries.get(ALTERED + 2));
  }

  @Test
  void shouldFindEntriesInAnotherOrder() {
    var entries = chain();
    var moved = entries.remove(1);
    entries.add(ALTERED, moved);

    assertThat(TrailChain.firstBreak(TrailChain.START, entries)).contains(entries.get(1));
  }

  @Test
  void shouldFollowAPartOfAChain() {
    var entries = chain();

    assertThat(TrailChain.firstBreak(entries.get(1).hash(), entries.subList(2, LENGTH))).isEmpty();
    assertThat(TrailChain.firstBreak(entries.getFirst().hash(), entries.subList(2, LENGTH)))
        .contains(entries.get(2));
  }

  @Test
  void shouldTellAbsentFromEmpty() {
    assertThat(entry(TrailChain.START, 1, "act", null).hash())
        .isNotEqualTo(entry(TrailChain.START, 1, "act", "").hash());
  }

  @Test
  void shouldNotLetTextMoveFromOneFieldToTheNext() {
    var one =
        TrailChain.link(
            TrailChain.START, null, 1, 1, Instant.EPOCH, "ab", "c", "", "", null, null, "");
    var other =
        TrailChain.link(
            TrailChain.START, null, 1, 1, Instant.EPOCH, "a", "bc", "", "", null, null, "");

    assertThat(one.hash()).isNotEqualTo(other.hash());
  }

  @Test
  void shouldStillBeWholeAfterTheStore() throws JsonProcessingException {
    var read = new ArrayList<TrailDocument>();
    for (var entry : chain()) {
      read.add(JSON.readValue(JSON.writeValueAsString(entry), TrailDocument.class));
    }

    assertThat(TrailChain.firstBreak(TrailChain.START, read)).isEmpty();
  }

  private static List<TrailDocument> chain() {
    var entries = new ArrayList<TrailDocument>();
    var head = TrailChain.START;
    for (int i = 0; i < LENGTH; i++) {
      entries.add(entry(head, i + 1, "act-" + i, "GRANT"));
      head = entries.getLast().hash();
    }
    return entries;
  }

  private static TrailDocument entry(
      String head, long position, String act, @Nullable String outcome) {
    return TrailChain.link(
        head,
        new TrailHead(position - 1, "ab".repeat(32)),
        1,
        position,
        Instant.parse("2026-03-02T01:30:00.120Z").plusSeconds(position),
        act,
        "leader",
        "32068100-7K",
        "QD-XK-0001",
        "decide",
        outcome,
        "detail");
  }

  /** One field is changed by the least that it can be changed by. */
  private static TrailDocument altered(TrailDocument entry, String field)
      throws JsonProcessingException {
    ObjectNode json = JSON.valueToTree(entry);
    var value = json.get(field);
    switch (field) {
      case "at" -> json.put(field, entry.at().plusMillis(1).toString());
      case "partition", "position", "caseEntry" -> json.put(field, value.longValue() + 1);
      case "hash", "previousHash", "previousOfCase" ->
          json.put(
              field, (value.asText().startsWith("0") ? "1" : "0") + value.asText().substring(1));
      default -> json.put(field, value.asText() + " ");
    }
    var altered = JSON.treeToValue(json, TrailDocument.class);
    assertThat(altered).isNotEqualTo(entry);
    return altered;
  }
}
