package org.heliostat.platform.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.heliostat.platform.Platform;
import org.jspecify.annotations.Nullable;

/**
 * A portal and an office whose servers fail: they ask for the same thing again, with the same
 * request id, until it is answered.
 */
final class PatientOffice {
  private static final Duration PATIENCE = Duration.ofSeconds(200);
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final Duration TOKEN_LIFE = Duration.ofMinutes(2);
  private static final List<String> PASSING = List.of("SERVICE_UNAVAILABLE", "UNAUTHORIZED");

  private static final String CASE =
      """
      query($caseNo: ID!) { case(caseNo: $caseNo) {
        status current { stepId elementId state } applicant { name }
        materials { sha256 downloadUrl } documents { number sha256 downloadUrl } } }
      """;

  private record Login(String token, Instant at) {}

  private final Platform platform;
  private final Map<String, Login> logins = new ConcurrentHashMap<>();

  PatientOffice(Platform platform) {
    this.platform = platform;
  }

  CaseAtPortal submit(String clientRequestId, List<String> requirements) {
    var materials =
        requirements.stream()
            .map(it -> Office.materialOf(it, uploaded("portal", Office.content(it))))
            .toList();
    var answer = acts("portal", Queries.SUBMIT, Office.applicationWith(clientRequestId, materials));
    return new CaseAtPortal(
        answer.at("/case/caseNo").asText(), answer.at("/case/queryCode").asText());
  }

  void attach(CaseAtPortal theCase, String requirementId) {
    var file = uploaded("window-clerk", Office.content(requirementId));
    acts(
        "window-clerk",
        Queries.ATTACH,
        about(
            theCase,
            "attach-" + requirementId,
            Map.of("material", Office.materialOf(requirementId, file))));
  }

  void does(
      String account,
      CaseAtPortal theCase,
      String elementId,
      String outcome,
      @Nullable Map<String, Object> form) {
    var stepId = open(theCase, elementId);
    acts(account, Queries.CLAIM, Map.of("stepId", stepId));
    var input = new HashMap<String, Object>();
    input.put("stepId", stepId);
    input.put("outcome", outcome);
    input.put("opinion", "意见：" + outcome);
    if (form != null) {
      input.put("form", form);
    }
    acts(account, Queries.COMPLETE, input);
  }

  void joins(String account, CaseAtPortal theCase, String elementId) {
    acts(account, Queries.JOIN, Map.of("stepId", open(theCase, elementId)));
  }

  /** An act beside the steps. */
  void acts(
      String account,
      CaseAtPortal theCase,
      String mutation,
      String clientRequestId,
      Map<String, Object> more) {
    var input = about(theCase, clientRequestId, more);
    input.put("reason", "按规定办理。");
    acts(account, mutation, input);
  }

  void awaitEnd(CaseAtPortal theCase) {
    until(
        "the end of " + theCase,
        () ->
            Optional.of(look(theCase))
                .filter(
                    it -> List.of("FINISHED", "TERMINATED").contains(it.path("status").asText())));
  }

  JsonNode look(CaseAtPortal theCase) {
    return answered("case-handler", CASE, Map.of("caseNo", theCase.caseNo())).path("case");
  }

  /** What an address leads to. */
  byte[] fetch(String address) {
    return until(
        address,
        () -> {
          HttpResponse<byte[]> answer =
              new FileClient(platform.apiUrl(), null).fetch(address, null);
          return Optional.of(answer).filter(it -> it.statusCode() == 200).map(HttpResponse::body);
        });
  }

  void awaitStep(CaseAtPortal theCase, String elementId) {
    open(theCase, elementId);
  }

  private String open(CaseAtPortal theCase, String elementId) {
    return until(
        elementId + " of " + theCase,
        () -> {
          for (var run : look(theCase).path("current")) {
            if (run.path("elementId").asText().equals(elementId)) {
              return Optional.of(run.path("stepId").asText());
            }
          }
          return Optional.empty();
        });
  }

  /** Does something that must be accepted in the end. */
  private JsonNode acts(String account, String mutation, Map<String, ?> input) {
    var answer = answered(account, mutation, Map.of("input", input));
    var payload = answer.path(answer.fieldNames().next());
    assertThat(payload.path("refusals")).as("%s of %s by %s", mutation, input, account).isEmpty();
    return payload;
  }

  private JsonNode answered(String account, String document, Map<String, ?> variables) {
    return until(
        document,
        () -> {
          var client = GraphqlClient.of(platform.apiUrl().resolve("/graphql"), token(account));
          var answer = client.ask(document, variables);
          if (answer.errors().isEmpty() && answer.status() == 200) {
            return Optional.of(answer.data());
          }
          var kind = answer.body().at("/errors/0/extensions/classification").asText();
          assertThat(answer.status() >= 500 || PASSING.contains(kind))
              .as("%d %s", answer.status(), answer.body())
              .isTrue();
          return Optional.empty();
        });
  }

  private String uploaded(String account, byte[] content) {
    return until(
        "an upload",
        () ->
            Optional.of(new FileClient(platform.apiUrl(), token(account)).upload(content))
                .filter(answer -> answer.status() == 201)
                .map(answer -> answer.body().path("fileId").asText()));
  }

  private String token(String account) {
    return logins
        .compute(
            account,
            (name, login) ->
                login != null && Instant.now().isBefore(login.at().plus(TOKEN_LIFE))
                    ? login
                    : new Login(
                        name.equals("portal") ? platform.portalToken() : platform.token(name),
                        Instant.now()))
        .token();
  }

  private static Map<String, Object> about(
      CaseAtPortal theCase, String clientRequestId, Map<String, Object> more) {
    var input = new HashMap<>(more);
    input.put("caseNo", theCase.caseNo());
    input.put("clientRequestId", clientRequestId);
    return input;
  }

  private static <T> T until(String what, Supplier<Optional<T>> question) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      try {
        var answer = question.get();
        if (answer.isPresent()) {
          return answer.get();
        }
      } catch (AssertionError e) {
        // A server that has just been killed answers nothing.
        if (!(e.getCause() instanceof IOException)) {
          throw e;
        }
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted while waiting for " + what, e);
      }
    }
    throw new AssertionError("waited %s in vain for %s".formatted(PATIENCE, what));
  }
}
