package org.heliostat.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletionException;
import org.heliostat.identity.Decision;
import org.junit.jupiter.api.Test;

class ProblemsTest {
  @Test
  void shouldTellNothingOfTheInside() {
    var problem = Problems.problem(new IllegalStateException("jdbc password=secret"));

    assertThat(problem.kind()).isEqualTo(Problem.Kind.INTERNAL_ERROR);
    assertThat(problem.message()).doesNotContain("secret");
  }

  @Test
  void shouldFindTheProblemInsideWhatAnExecutorThrows() {
    var problem = Problem.notFound("无", "none");

    assertThat(Problems.problem(new CompletionException(problem))).isSameAs(problem);
  }

  @Test
  void shouldShowRefusalsInTheLanguageAskedFor() {
    var no = No.field(RefusalCode.CASE_CLOSED, "caseNo", "已办结", "closed").on("某法");

    assertThat(no.in(Language.ZH))
        .isEqualTo(new Refusal(RefusalCode.CASE_CLOSED, "caseNo", "已办结", "某法"));
    assertThat(no.in(Language.EN).message()).isEqualTo("closed");
    assertThat(No.unless(new Decision.Allowed())).isNull();
  }
}
