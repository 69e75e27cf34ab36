package org.heliostat.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QueriesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
  private static final Instant FRIDAY = Instant.parse("2026-03-06T00:00:00Z");

  static List<Arguments> filters() {
    var open = new Filter.In("status", List.of("SUBMITTED", "ACCEPTED"));
    var decided = new Filter.Exists("decidedAt");
    return List.of(
        Arguments.of(Filter.ALL, "{match_all:{}}"),
        Arguments.of(new Filter.Or(List.of()), "{match_none:{}}"),
        Arguments.of(open, "{terms:{status:['SUBMITTED','ACCEPTED']}}"),
        Arguments.of(new Filter.In("status", List.of()), "{terms:{status:[]}}"),
        Arguments.of(decided, "{exists:{field:'decidedAt'}}"),
        Arguments.of(new Filter.Not(decided), "{bool:{must_not:[{exists:{field:'decidedAt'}}]}}"),
        Arguments.of(
            new Filter.And(List.of(open, decided)),
            "{bool:{filter:[{terms:{status:['SUBMITTED','ACCEPTED']}},"
                + "{exists:{field:'decidedAt'}}]}}"),
        Arguments.of(
            new Filter.Or(List.of(open, decided)),
            "{bool:{minimum_should_match:'1',should:["
                + "{terms:{status:['SUBMITTED','ACCEPTED']}},{exists:{field:'decidedAt'}}]}}"),
        Arguments.of(
            new Filter.Between("submittedAt", MONDAY, null, FRIDAY, null),
            "{range:{submittedAt:{gt:'2026-03-02T00:00:00Z',lt:'2026-03-06T00:00:00Z'}}}"),
        Arguments.of(
            new Filter.Between("submittedAt", null, MONDAY, null, FRIDAY),
            "{range:{submittedAt:{gte:'2026-03-02T00:00:00Z',lte:'2026-03-06T00:00:00Z'}}}"),
        Arguments.of(
            new Filter.Between("submittedAt", null, null, null, FRIDAY),
            "{range:{submittedAt:{lte:'2026-03-06T00:00:00Z'}}}"));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void shouldBecomeAQueryThatScoresNothing(Filter filter, String expected)
      throws JsonProcessingException {
    assertThat(asJson(filter)).isEqualTo(JSON.readTree(quoted(expected)));
  }

  @Test
  void shouldNest() throws JsonProcessingException {
    var filter =
        new Filter.Not(
            new Filter.Or(
                List.of(
                    new Filter.And(List.of(new Filter.Exists("result"))),
                    new Filter.Not(Filter.ALL))));

    assertThat(asJson(filter))
        .isEqualTo(
            JSON.readTree(
                quoted(
                    "{bool:{must_not:[{bool:{minimum_should_match:'1',should:["
                        + "{bool:{filter:[{exists:{field:'result'}}]}},"
                        + "{bool:{must_not:[{match_all:{}}]}}]}}]}}")));
  }

  /** What stands inside the filter that wraps everything. */
  private static Object asJson(Filter filter) throws JsonProcessingException {
    var query =
        JSON.readTree(JsonpUtils.toJsonString(Queries.of(filter), new JacksonJsonpMapper()));
    assertThat(query.path("bool").path("filter")).hasSize(1);
    assertThat(query.path("bool")).hasSize(1);
    return query.path("bool").path("filter").get(0);
  }

  private static String quoted(String json) {
    return json.replaceAll("([{,])([a-zA-Z_]+):", "$1\"$2\":").replace('\'', '"');
  }
}
