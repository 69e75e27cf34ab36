package org.heliostat.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.heliostat.power.PowerReader;
import org.heliostat.power.PowerReading;
import org.heliostat.power.PowerSource;
import org.heliostat.servers.ServerException;

/**
 * Publishes powers as a policy officer does, through the API, so that nothing runs that the API
 * would have refused. A power that is published already is left alone, whatever its version.
 */
final class PowerPublisher {
  private static final long SECONDS = 60;
  private static final String PUBLISHED = "query($code: ID!) { power(code: $code) { code } }";
  private static final String DRAFT =
      "query($code: ID!) { draft(code: $code) { revision contentHash } }";
  private static final String SAVE =
      """
      mutation($input: PowerDraftSaveInput!) {
        powerDraftSave(input: $input) {
          draft { revision faults { code message line } } refusals { code message } } }
      """;
  private static final String PUBLISH =
      """
      mutation($input: PowerPublishInput!) {
        powerPublish(input: $input) {
          power { code } faults { code message line } refusals { code message } } }
      """;

  private final Http http = new Http();
  private final URI staff;
  private final URI open;
  private final Supplier<String> token;

  /**
   * @param token of a policy officer of the agency
   */
  PowerPublisher(URI api, Supplier<String> token) {
    this.staff = api.resolve("/graphql");
    this.open = api.resolve("/public/graphql");
    this.token = token;
  }

  /**
   * Publishes what is not yet published and waits until the public can see it.
   *
   * @return codes of those published now
   */
  List<String> publish(List<PowerSource> sources) {
    return sources.stream().filter(this::publish).map(this::code).toList();
  }

  private boolean publish(PowerSource source) {
    var code = code(source);
    if (visible(code)) {
      return false;
    }
    var draft = http.graphql(staff, token.get(), DRAFT, Map.of("code", code)).path("draft");
    var revision =
        draft.path("contentHash").asText().equals(source.contentHash())
            ? draft.path("revision").asInt()
            : save(source, draft);
    var published =
        http.graphql(
                staff,
                token.get(),
                PUBLISH,
                Map.of("input", Map.of("code", code, "revision", revision)))
            .path("powerPublish");
    if (!published.path("power").isObject()) {
      throw new ServerException("the power %s was not published: %s".formatted(code, published));
    }
    awaitVisible(code);
    return true;
  }

  private int save(PowerSource source, JsonNode draft) {
    var input = new HashMap<String, Object>();
    input.put("bpmn", source.bpmn());
    input.put(
        "files",
        source.files().entrySet().stream()
            .filter(file -> !file.getKey().equals(PowerSource.MODEL))
            .map(file -> Map.of("name", file.getKey(), "text", file.getValue()))
            .toList());
    if (draft.isObject()) {
      input.put("revision", draft.path("revision").asInt());
    }
    var saved =
        http.graphql(staff, token.get(), SAVE, Map.of("input", input)).path("powerDraftSave");
    if (!saved.path("draft").isObject()) {
      throw new ServerException("the power %s was not saved: %s".formatted(code(source), saved));
    }
    return saved.path("draft").path("revision").asInt();
  }

  private boolean visible(String code) {
    return http.graphql(open, null, PUBLISHED, Map.of("code", code)).path("power").isObject();
  }

  private void awaitVisible(String code) {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (!visible(code)) {
      if (System.nanoTime() > end) {
        throw new ServerException(
            "the power %s was deployed but did not become visible within %d s; see the log of zeebe"
                .formatted(code, SECONDS));
      }
      try {
        TimeUnit.MILLISECONDS.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ServerException("interrupted while waiting for " + code, e);
      }
    }
  }

  private String code(PowerSource source) {
    return switch (PowerReader.read(source)) {
      case PowerReading.Readable readable -> readable.power().code();
      case PowerReading.Faulty faulty ->
          throw new ServerException("a power of the library has faults: " + faulty.faults());
    };
  }
}
