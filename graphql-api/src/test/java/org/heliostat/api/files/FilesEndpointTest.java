package org.heliostat.api.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.heliostat.api.RunningApi;
import org.heliostat.api.TestRealm;
import org.heliostat.papers.Derivation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Files over HTTP as far as it goes without a store: who gets in, and what is refused at once. */
class FilesEndpointTest {
  private static final String BUREAU = "/320000/320600/320681/320681-CG";

  private static TestRealm realm;
  private static RunningApi api;
  private static HttpClient http;

  @BeforeAll
  static void start() throws Exception {
    realm = new TestRealm();
    api = RunningApi.start(realm.setting(), "heliostat.files.max-megabytes=1");
    http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  @AfterAll
  static void stop() {
    http.close();
    api.close();
    realm.close();
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + path))
        .header("Accept-Language", "en");
  }

  private static HttpResponse<String> post(String token, HttpRequest.BodyPublisher body)
      throws IOException, InterruptedException {
    var request = to("/files").POST(body);
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static void assertRefused(HttpResponse<String> response, int status, String code) {
    assertThat(response.statusCode()).as("%s", response.body()).isEqualTo(status);
    var error = new JsonMapper().readTree(response.body()).at("/errors/0");
    assertThat(error.at("/extensions/code").asString()).isEqualTo(code);
    assertThat(error.at("/extensions/zh").asString()).containsPattern("\\p{IsHan}");
    assertThat(error.at("/message").asString()).isEqualTo(error.at("/extensions/en").asString());
  }

  @Test
  void shouldTakeNothingFromStrangers() throws Exception {
    assertRefused(post("", BodyPublishers.ofString("a")), 401, "SIGN_IN_NEEDED");
    assertRefused(post("a.b.c", BodyPublishers.ofString("a")), 401, "TOKEN_REFUSED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"supervisor", "system-admin", "policy-officer", "city-legal-office"})
  void shouldTakeNothingFromThoseWhoHandleNoCases(String post) throws Exception {
    var token = realm.person("someone", BUREAU, post);

    assertRefused(post(token, BodyPublishers.ofString("a")), 403, "NOT_ENTITLED");
  }

  @Test
  void shouldTakeNothingFromAServiceWithoutTheScope() throws Exception {
    assertRefused(
        post(realm.service("statistics", "openid"), BodyPublishers.ofString("a")),
        403,
        "NOT_ENTITLED");
  }

  /** The register is not there, which only those learn who were let in. */
  @ParameterizedTest
  @ValueSource(strings = {"window-clerk", "case-handler", "leader", "legal-reviewer"})
  void shouldLetThoseInWhoHandleCases(String post) throws Exception {
    var token = realm.person("someone", BUREAU, post);

    assertRefused(post(token, BodyPublishers.ofString("a")), 503, "FILES_UNAVAILABLE");
  }

  @Test
  void shouldLetPortalsIn() throws Exception {
    var token = realm.service("portal", "cases:submit");

    assertRefused(post(token, BodyPublishers.ofString("a")), 503, "FILES_UNAVAILABLE");
    assertRefused(post(token, BodyPublishers.noBody()), 400, "FILE_EMPTY");
  }

  @Test
  void shouldCutOffWhatIsTooLarge() throws Exception {
    var token = realm.service("portal", "cases:submit");
    var announced = BodyPublishers.ofByteArray(new byte[1_000_001]);
    var unannounced =
        BodyPublishers.ofInputStream(
            () ->
                new InputStream() {
                  private long left = 3_000_000;

                  @Override
                  public int read() {
                    return left-- > 0 ? 0 : -1;
                  }
                });

    assertRefused(post(token, announced), 413, "FILE_TOO_LARGE");
    assertRefused(post(token, unannounced), 413, "FILE_TOO_LARGE");
  }

  @Test
  void shouldReadNothingOfWhatIsAnnouncedAsTooLarge() throws Exception {
    var token = realm.service("portal", "cases:submit");
    try (var socket = new Socket("127.0.0.1", api.port())) {
      var head =
          """
          POST /files HTTP/1.1
          Host: 127.0.0.1
          Authorization: Bearer %s
          Content-Length: 500000000
          Expect: 100-continue

          """
              .formatted(token)
              .replace("\n", "\r\n");
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);

      assertThat(answer).isEqualTo("HTTP/1.1 413");
    }
  }

  @Test
  void shouldWantBytesAndNoForm() throws Exception {
    var request =
        to("/files")
            .header("Authorization", "Bearer " + realm.service("portal", "cases:submit"))
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(BodyPublishers.ofString("--x\r\n\r\nabc\r\n--x--\r\n"));

    assertRefused(http.send(request.build(), BodyHandlers.ofString()), 415, "FILE_NOT_BYTES");
  }

  @ParameterizedTest
  @CsvSource({
    "/files/f1",
    "/files/f1?account=a&expires=9999999999&signature=00",
    "/files/f1?account=a&expires=soon&signature=",
    "/files/..%2f..%2fetc?account=a&expires=1&signature=1"
  })
  void shouldGiveNothingForAForgedAddress(String path) throws Exception {
    var response = http.send(to(path).build(), BodyHandlers.ofString());

    assertThat(response.statusCode()).isIn(400, 404);
    assertThat(response.body()).doesNotContain("Exception");
  }

  @Test
  void shouldTellPeopleInWordsThatAnAddressHasExpired() throws Exception {
    var before = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-10));
    var address =
        new SignedAddress(api.bean(Derivation.class), before)
            .open(FileRoutes.path("f1"), "case-handler");

    assertRefused(http.send(to(address).build(), BodyHandlers.ofString()), 410, "ADDRESS_EXPIRED");
    var shown =
        http.send(to(address).header("Accept", "text/html").build(), BodyHandlers.ofString());
    assertThat(shown.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
    assertThat(shown.body()).startsWith("The address has expired");
  }

  @Test
  void shouldGiveNothingToAnotherAccountThanTheAddressIsFor() throws Exception {
    var address = api.bean(SignedAddress.class).open(FileRoutes.path("f1"), "case-handler");
    var other =
        to(address)
            .header("Authorization", "Bearer " + realm.person("leader", BUREAU, "leader"))
            .build();

    assertRefused(http.send(other, BodyHandlers.ofString()), 404, "FILE_UNKNOWN");
    assertRefused(
        http.send(
            to(address.replace("account=case-handler", "account=leader")).build(),
            BodyHandlers.ofString()),
        404,
        "FILE_UNKNOWN");
    assertRefused(
        http.send(to(address).build(), BodyHandlers.ofString()), 503, "FILES_UNAVAILABLE");
  }

  @Test
  void shouldOfferNothingElseBesideFiles() throws Exception {
    var token = realm.service("portal", "cases:submit");
    for (var method : new String[] {"PUT", "DELETE", "PATCH"}) {
      var request =
          to("/files/f1")
              .header("Authorization", "Bearer " + token)
              .method(method, BodyPublishers.ofString("a"))
              .build();
      assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }
  }
}
