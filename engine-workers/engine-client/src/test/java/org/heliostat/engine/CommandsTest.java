package org.heliostat.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.camunda.client.api.command.ClientException;
import io.grpc.Status;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.heliostat.engine.EngineRefusedException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CommandsTest {
  private static final Duration ENOUGH = Duration.ofSeconds(10);
  private static final Duration NONE = Duration.ZERO;

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of(ScriptedCommand.status(Status.NOT_FOUND), Reason.NOT_FOUND),
        Arguments.of(ScriptedCommand.status(Status.ALREADY_EXISTS), Reason.ALREADY_EXISTS),
        Arguments.of(ScriptedCommand.status(Status.FAILED_PRECONDITION), Reason.WRONG_STATE),
        Arguments.of(ScriptedCommand.status(Status.INVALID_ARGUMENT), Reason.INVALID),
        Arguments.of(ScriptedCommand.status(Status.PERMISSION_DENIED), Reason.INVALID),
        Arguments.of(ScriptedCommand.http(404), Reason.NOT_FOUND),
        Arguments.of(ScriptedCommand.http(409), Reason.WRONG_STATE),
        Arguments.of(ScriptedCommand.http(400), Reason.INVALID));
  }

  static Stream<RuntimeException> passingTroubles() {
    return Stream.of(
        ScriptedCommand.status(Status.RESOURCE_EXHAUSTED),
        ScriptedCommand.status(Status.UNAVAILABLE),
        ScriptedCommand.status(Status.DEADLINE_EXCEEDED),
        ScriptedCommand.http(429),
        ScriptedCommand.http(500),
        ScriptedCommand.http(503),
        ScriptedCommand.connectionRefused());
  }

  @Test
  void shouldGiveTheAnswer() {
    var command = ScriptedCommand.answeredAfter();

    assertThat(new Commands(NONE).send(command)).isEqualTo("done");
    assertThat(command.timesSent()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void shouldPassARefusalOnAtOnce(RuntimeException refusal, Reason reason) {
    var command = ScriptedCommand.alwaysFailing(refusal);

    var thrown =
        catchThrowableOfType(
            EngineRefusedException.class, () -> new Commands(ENOUGH).send(command));

    assertThat(thrown.reason()).isEqualTo(reason);
    assertThat(thrown).hasCause(refusal);
    assertThat(command.timesSent()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("passingTroubles")
  void shouldAskAgainUntilTheTroubleHasPassed(RuntimeException trouble) {
    var command = ScriptedCommand.answeredAfter(trouble, trouble);

    assertThat(new Commands(ENOUGH).send(command)).isEqualTo("done");
    assertThat(command.timesSent()).isEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("passingTroubles")
  void shouldGiveUpWhenPatienceRunsOut(RuntimeException trouble) {
    var command = ScriptedCommand.alwaysFailing(trouble);

    assertThatExceptionOfType(EngineUnavailableException.class)
        .isThrownBy(() -> new Commands(NONE).send(command))
        .withCause(trouble);
    assertThat(command.timesSent()).isEqualTo(1);
  }

  @Test
  void shouldAskSeveralTimesWithinItsPatience() {
    var command = ScriptedCommand.alwaysFailing(ScriptedCommand.status(Status.UNAVAILABLE));

    assertThatExceptionOfType(EngineUnavailableException.class)
        .isThrownBy(() -> new Commands(Duration.ofMillis(80)).send(command));
    assertThat(command.timesSent()).isBetween(2, 6);
  }

  @Test
  void shouldPassARefusalOnThatFollowsATrouble() {
    var command =
        ScriptedCommand.answeredAfter(
            ScriptedCommand.status(Status.RESOURCE_EXHAUSTED),
            ScriptedCommand.status(Status.ALREADY_EXISTS));

    assertThatExceptionOfType(EngineRefusedException.class)
        .isThrownBy(() -> new Commands(ENOUGH).send(command));
    assertThat(command.timesSent()).isEqualTo(2);
  }

  @Test
  void shouldNotRepeatWhatIsBroken() {
    var broken = new ClientException("cannot be written as JSON");
    var command = ScriptedCommand.alwaysFailing(broken);

    assertThatThrownBy(() -> new Commands(ENOUGH).send(command)).isSameAs(broken);
    assertThat(command.timesSent()).isEqualTo(1);
  }

  @Test
  void shouldStopAtAnInterruptionAndPassItOn() {
    var command = ScriptedCommand.alwaysFailing(ScriptedCommand.status(Status.UNAVAILABLE));
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(EngineUnavailableException.class)
        .isThrownBy(() -> new Commands(ENOUGH).send(command));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(command.timesSent()).isEqualTo(1);
  }

  @Test
  void shouldTakeAnEngineThatIsDownForUnavailable() throws IOException {
    var nobody = freePort();
    try (var client = new EngineConnection(nobody, nobody).connect()) {
      var commands = new Commands(NONE);

      assertThatExceptionOfType(EngineUnavailableException.class)
          .as("over REST")
          .isThrownBy(() -> commands.send(client.newCompleteUserTaskCommand(1)));
      assertThatExceptionOfType(EngineUnavailableException.class)
          .as("over gRPC")
          .isThrownBy(() -> commands.send(client.newTopologyRequest()));
    }
  }

  private static URI freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }
  }
}
