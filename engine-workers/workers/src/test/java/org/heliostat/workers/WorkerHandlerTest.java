package org.heliostat.workers;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.response.ActivatedJob;
import io.grpc.Status;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.heliostat.engine.Commands;
import org.heliostat.objects.ObjectsUnavailableException;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.ReadModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerHandlerTest {
  private final NotedCommands engine = new NotedCommands();

  @Test
  void shouldCompleteAJobWithWhatTheWorkGave() {
    handle(3, () -> Map.of("outcome", "ARCHIVED"));

    assertThat(engine.sent()).containsExactly("complete {outcome=ARCHIVED}");
  }

  @ParameterizedTest(name = "{0} retries left: {1} after {2}")
  @CsvSource({"3, 2, PT4S", "2, 1, PT8S", "1, 0, PT16S"})
  void shouldUseUpARetryWithGrowingPausesWhenTheWorkFails(int left, int then, String pause) {
    handle(
        left,
        () -> {
          throw new IllegalStateException("something about a person");
        });

    assertThat(engine.sent())
        .as("the last one makes an incident; what failed stays in our own log")
        .containsExactly("fail %d %s IllegalStateException".formatted(then, pause));
  }

  @Test
  void shouldWaitForAStoreThatIsAwayWithoutUsingUpRetries() {
    try (var away = ReadModel.connect(URI.create("http://127.0.0.1:9"))) {
      handle(1, () -> Map.of("case", away.get(Index.CASES, "any")));
    }

    assertThat(engine.sent()).containsExactly("fail 1 PT2S the store is away or behind");
  }

  @Test
  void shouldWaitForAReadModelThatIsBehindWithoutUsingUpRetries() {
    handle(
        1,
        () -> {
          throw new NotFoldedYetException("case 1");
        });

    assertThat(engine.sent()).containsExactly("fail 1 PT2S the store is away or behind");
  }

  @Test
  void shouldWaitForFilesThatCannotBeReachedWithoutUsingUpRetries() {
    handle(
        1,
        () -> {
          throw new ObjectsUnavailableException("nobody answers", null);
        });

    assertThat(engine.sent()).containsExactly("fail 1 PT2S the store is away or behind");
  }

  @ParameterizedTest
  @CsvSource({"NOT_FOUND", "FAILED_PRECONDITION"})
  void shouldLetAJobGoThatSomebodyElseCompleted(Status.Code code) {
    engine.refuseWith(refusal(code));

    handle(3, Map::of);

    assertThat(engine.sent()).containsExactly("complete {}");
  }

  @Test
  void shouldTakeAnAnswerThatTheEngineCannotReadForAFailure() {
    engine.refuseWith(refusal(Status.Code.INVALID_ARGUMENT));

    handle(3, Map::of);

    assertThat(engine.sent()).containsExactly("complete {}", "fail 2 PT4S EngineRefusedException");
  }

  @Test
  void shouldLeaveAJobToItsTimeOutWhenTheEngineIsAway() {
    engine.refuseWith(refusal(Status.Code.UNAVAILABLE));

    handle(3, Map::of);

    assertThat(engine.sent()).containsExactly("complete {}");
  }

  private void handle(int retries, Supplier<Map<String, Object>> work) {
    new WorkerHandler(new OneWorker(work), new Commands(Duration.ZERO))
        .handle(engine.client(), NotedCommands.job(retries));
  }

  private static ClientStatusException refusal(Status.Code code) {
    return new ClientStatusException(code.toStatus(), code.toStatus().asRuntimeException());
  }

  private record OneWorker(Supplier<Map<String, Object>> work) implements JobTypeWorker {
    @Override
    public String jobType() {
      return "step-archive";
    }

    @Override
    public Map<String, Object> work(ActivatedJob job) {
      return work.get();
    }
  }
}
