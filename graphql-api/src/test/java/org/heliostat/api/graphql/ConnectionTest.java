package org.heliostat.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.heliostat.readmodel.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionTest {
  @Test
  void shouldShowAPageAndCountOnlyWhenAsked() {
    var counted = new AtomicInteger();
    var page = new Page<>(List.of(new Page.Item<>(1, "c1"), new Page.Item<>(2, "c2")), true);

    var connection =
        Connection.of(
            page,
            PageRequest.of(2, "c0"),
            number -> number == 2 ? null : "n" + number,
            () -> 10 + counted.incrementAndGet());

    assertThat(connection.nodes()).containsExactly("n1");
    assertThat(connection.edges()).containsExactly(new Edge<>("n1", "c1"));
    assertThat(connection.pageInfo()).isEqualTo(new PageInfo(true, true, "c1", "c2"));
    assertThat(counted).hasValue(0);
    assertThat(connection.totalCount()).isEqualTo(11);
    assertThat(connection.totalCount()).isEqualTo(11);
  }

  @Test
  void shouldTakeTwentyUnlessTold() {
    assertThat(PageRequest.of(null, "")).isEqualTo(new PageRequest(20, null));
    assertThat(PageRequest.of(100, "c").first()).isEqualTo(100);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 101})
  void shouldRefuseOtherSizes(int first) {
    assertThatThrownBy(() -> PageRequest.of(first, null))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.kind()).isEqualTo(Problem.Kind.BAD_REQUEST);
              assertThat(problem.message(Language.ZH)).contains("100");
            });
  }
}
