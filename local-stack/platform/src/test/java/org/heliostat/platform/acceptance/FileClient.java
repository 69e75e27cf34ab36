package org.heliostat.platform.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** Sends files and fetches them, as any portal would. */
record FileClient(URI api, @Nullable String token) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** What the API answered. */
  record Answer(int status, JsonNode body) {
    String code() {
      return body.at("/errors/0/extensions/code").asText();
    }
  }

  Answer upload(byte[] content) {
    // The type that curl gives when it is told none.
    var request =
        request(api.resolve("/files"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofByteArray(content))
            .build();
    var response = send(request);
    try {
      return new Answer(response.statusCode(), JSON.readTree(response.body()));
    } catch (IOException e) {
      throw new AssertionError("no JSON: " + new String(response.body()), e);
    }
  }

  /** Uploads a file that must be taken; gives its id. */
  String taken(byte[] content) {
    var answer = upload(content);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    assertThat(answer.body().path("bytes").asLong()).isEqualTo(content.length);
    return answer.body().path("fileId").asText();
  }

  /**
   * Fetches what an address leads to.
   *
   * @param range as in the header; {@code null} for all of it
   */
  HttpResponse<byte[]> fetch(String address, @Nullable String range) {
    var request = request(api.resolve(address));
    if (range != null) {
      request.header("Range", range);
    }
    return send(request.build());
  }

  private HttpRequest.Builder request(URI address) {
    var request = HttpRequest.newBuilder(address);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return request;
  }

  private static HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new AssertionError("no answer from " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
