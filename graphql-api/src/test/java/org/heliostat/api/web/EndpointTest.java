package org.heliostat.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionQuery;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.heliostat.api.RunningApi;
import org.heliostat.api.TestRealm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Both endpoints over HTTP, without store and engine. */
class EndpointTest {
  private static final JsonMapper JSON = new JsonMapper();

  private static TestRealm realm;
  private static RunningApi api;
  private static HttpClient http;

  @BeforeAll
  static void start() throws Exception {
    realm = new TestRealm();
    api = RunningApi.start(realm.setting(), "heliostat.public.requests-per-minute=1000");
    http = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    http.close();
    api.close();
    realm.close();
  }

  private static HttpResponse<String> post(String path, String token, String query, String language)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + path))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .header("Accept-Language", language)
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", query))));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static JsonNode open(String query, String language) throws Exception {
    return JSON.readTree(post("/public/graphql", "", query, language).body());
  }

  private static String deadline(String field) {
    return "{deadline(start:\"2026-03-02\",amount:5,unit:WORKING_DAY,suspensions:[]){%s}}"
        .formatted(field);
  }

  @Test
  void shouldWorkOutADeadlineForAnyone() throws Exception {
    var answer = open(deadline("date deadline provisional explanation"), "zh").at("/data/deadline");

    assertThat(answer.at("/date").asString()).isEqualTo("2026-03-09");
    assertThat(answer.at("/deadline").asString()).isEqualTo("2026-03-09T17:30:00+08:00");
    assertThat(answer.at("/explanation").asString()).containsPattern("\\p{IsHan}");
  }

  @Test
  void shouldExplainInEnglishWhenAsked() throws Exception {
    var answer = open(deadline("explanation"), "en-GB").at("/data/deadline/explanation");

    assertThat(answer.asString()).isNotBlank().doesNotContainPattern("\\p{IsHan}{4}");
  }

  @Test
  void shouldTellWhoIsAsking() throws Exception {
    var token = realm.person("clerk", "/320000/320600/320681/320681-CG", "window-clerk");

    var response = post("/graphql", token, "{me{username name posts agency}}", "zh");

    assertThat(response.body()).contains("\"username\":\"clerk\"", "window-clerk");
  }

  @Test
  void shouldRefuseStrangersAtTheStaffEndpoint() throws Exception {
    assertThat(post("/graphql", "", "{me{username}}", "zh").statusCode()).isEqualTo(401);
    assertThat(post("/graphql", "a.b.c", "{me{username}}", "zh").statusCode()).isEqualTo(401);
  }

  @Test
  void shouldAnswerTheUsualIntrospection() throws Exception {
    var answer = open(IntrospectionQuery.INTROSPECTION_QUERY, "zh");

    assertThat(answer.has("errors")).isFalse();
    assertThat(answer.at("/data/__schema/types").size()).isGreaterThan(20);
  }

  @Test
  void shouldRefuseAQueryThirtyLevelsDeep() throws Exception {
    var token = realm.person("clerk", "/320000/320600/320681/320681-CG", "window-clerk");
    var deep =
        "{cases{nodes{current"
            .concat("{case{current".repeat(13))
            .concat("{stepId}")
            .concat("}}".repeat(13))
            .concat("}}}");

    var answer = JSON.readTree(post("/graphql", token, deep, "zh").body());

    assertThat(answer.at("/errors/0/extensions/classification").asString())
        .isEqualTo("TOO_COMPLEX");
    assertThat(answer.at("/errors/0/message").asString()).contains("15");
  }

  @Test
  void shouldRefuseAQueryThatCostsTooMuch() throws Exception {
    var fields = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      fields.append("a").append(i).append(":nodes{code} ");
    }

    var answer = open("{powers(first:100){" + fields + "}}", "zh");

    assertThat(answer.at("/errors/0/extensions/classification").asString())
        .isEqualTo("TOO_COMPLEX");
  }

  @Test
  void shouldCountAFragmentWhereverItIsUsed() throws Exception {
    var spreads = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      spreads.append("a").append(i).append(":nodes{...Code} ");
    }

    var answer = open("{powers(first:100){" + spreads + "}} fragment Code on Power{code}", "zh");

    assertThat(answer.at("/errors/0/extensions/classification").asString())
        .isEqualTo("TOO_COMPLEX");
  }

  @Test
  void shouldCountListsWithinLists() throws Exception {
    var token = realm.person("clerk", "/320000/320600/320681/320681-CG", "window-clerk");
    var nested = "{case(caseNo:\"X\"){" + "done{case{".repeat(5) + "caseNo" + "}}".repeat(5) + "}}";

    var answer = JSON.readTree(post("/graphql", token, nested, "en").body());

    assertThat(answer.at("/errors/0/extensions/classification").asString())
        .isEqualTo("TOO_COMPLEX");
    assertThat(answer.at("/errors/0/message").asString()).contains("100000");
  }

  @Test
  void shouldAnswerNoMoreThanTenQuestionsAtOnce() throws Exception {
    var guesses = new StringBuilder("{");
    for (int i = 0; i < 11; i++) {
      guesses.append("a%d:caseProgress(caseNo:\"X\",queryCode:\"%d\"){status}".formatted(i, i));
    }

    var answer = open(guesses.append("}").toString(), "en");

    assertThat(answer.at("/errors/0/extensions/classification").asString())
        .isEqualTo("TOO_COMPLEX");
    assertThat(answer.at("/errors/0/message").asString()).contains("11", "10");
    var fewer = guesses.toString().replaceFirst("a10:caseProgress.*}}", "}");
    assertThat(open(fewer, "en").has("errors")).isFalse();
  }

  @Test
  void shouldRefuseFiltersThatAreTooLarge() throws Exception {
    var values = "\"X\",".repeat(1_001);
    var nested = "not:{".repeat(10) + "code:{eq:\"X\"}" + "}".repeat(10);
    for (var filter : List.of("code:{in:[" + values + "]}", nested)) {
      var answer = open("{powers(filter:{" + filter + "}){nodes{code}}}", "en");

      assertThat(answer.at("/errors/0/extensions/classification").asString())
          .isEqualTo("BAD_REQUEST");
    }
    var fair = "not:{".repeat(9) + "code:{eq:\"X\"}" + "}".repeat(9);
    assertThat(
            open("{powers(filter:{" + fair + "}){nodes{code}}}", "en")
                .at("/errors/0/extensions/classification")
                .asString())
        .isEqualTo("SERVICE_UNAVAILABLE");
  }

  @Test
  void shouldRefuseYearsThatNoCalendarHas() throws Exception {
    var answer =
        open(
            "{recentCases(filter:{disclosedAt:{gt:\"+99999-01-01T00:00:00Z\"}}){nodes{powerCode}}}",
            "en");

    assertThat(answer.at("/errors/0/message").asString()).contains("four digits");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+999999999-12-31", "+10000-01-01", "-0001-01-01", "2026-02-30"})
  void shouldRefuseDaysThatNoCalendarHas(String day) throws Exception {
    var query = deadline("date").replace("2026-03-02", day);

    assertThat(open(query, "en").at("/errors/0/message").asString()).contains("four digits");
  }

  @Test
  void shouldTellThatTheStoreIsAwayWithoutInternals() throws Exception {
    var answer = open("{power(code:\"X\"){name}}", "zh");

    assertThat(answer.at("/errors/0/extensions/classification").asString())
        .isEqualTo("SERVICE_UNAVAILABLE");
    assertThat(answer.at("/errors/0/message").asString()).contains("稍后").doesNotContain("refused");
    assertThat(open("{power(code:\"X\"){name}}", "en").at("/errors/0/message").asString())
        .contains("Try again");
  }

  @Test
  void shouldAnswerNullForAWrongPairWithoutAskingTheStore() throws Exception {
    var answer =
        open(
            "{caseProgress(caseNo:\"QD-XK-0001-7K3M-9QRT-2VWX-C\",queryCode:\"X\"){status}}", "zh");

    assertThat(answer.has("errors")).isFalse();
    assertThat(answer.at("/data/caseProgress").isNull()).isTrue();
  }

  @Test
  void shouldRefuseAPageThatIsTooLarge() throws Exception {
    var answer = open("{powers(first:101){nodes{code}}}", "en");

    assertThat(answer.at("/errors/0/extensions/classification").asString())
        .isEqualTo("BAD_REQUEST");
  }

  @Test
  void shouldRefuseBodiesThatAreTooLarge() throws Exception {
    var token = realm.person("officer", "/320000/320600/320681/320681-CG", "policy-officer");

    var staff = post("/graphql", token, "{me{username}}" + " ".repeat(50_000_000), "en");
    var open = post("/public/graphql", "", "{x}" + " ".repeat(70_000), "zh");

    assertThat(staff.statusCode()).isEqualTo(413);
    assertThat(JSON.readTree(staff.body()).at("/errors/0/extensions/classification").asString())
        .isEqualTo("PAYLOAD_TOO_LARGE");
    assertThat(open.statusCode()).isEqualTo(413);
  }

  @ParameterizedTest
  @CsvSource({
    "/, 200",
    "/progress, 200",
    "/cases/QD-XK-0001-7K3M-9QRT-2VWX-C, 200",
    "/mark.svg, 200",
    "/drafts/x, 403",
    "/graphql-api.yml, 403"
  })
  void shouldServeTheDesignerAndNothingBesides(String path, int status) throws Exception {
    var response =
        http.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + path)).build(),
            BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(status);
  }

  @Test
  void shouldTellTheDesignerWhereToSignIn() throws Exception {
    var response =
        http.send(
            HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + api.port() + "/designer-config.json"))
                .build(),
            BodyHandlers.ofString());

    assertThat(JSON.readTree(response.body()))
        .isEqualTo(
            JSON.readTree(
                """
                {"keycloakUrl":"http://127.0.0.1:1","realm":"heliostat","clientId":"heliostat-designer"}
                """));
  }

  @Test
  void shouldShowThePageToWhoeverStrays() throws Exception {
    assertThat(navigation("/").statusCode()).isEqualTo(200);
    var strayed = navigation("/nothing/here");
    assertThat(strayed.statusCode()).isEqualTo(404);
    assertThat(strayed.body()).isEqualTo(navigation("/").body()).contains("<html");
  }

  private static HttpResponse<String> navigation(String path) throws Exception {
    var address = URI.create("http://127.0.0.1:" + api.port() + path);
    return http.send(
        HttpRequest.newBuilder(address).header("Accept", "text/html,*/*;q=0.8").build(),
        BodyHandlers.ofString());
  }

  @Test
  void shouldLimitTheRateOfOneAddress() throws Exception {
    try (var slow = RunningApi.start(realm.setting(), "heliostat.public.requests-per-minute=4")) {
      var address = URI.create("http://127.0.0.1:" + slow.port() + "/public/graphql");
      var request =
          HttpRequest.newBuilder(address)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString("{\"query\":\"{__typename}\"}"))
              .build();

      assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
      assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
      var refused = http.send(request, BodyHandlers.ofString());

      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValueAsLong("Retry-After").getAsLong()).isBetween(1L, 60L);
      assertThat(refused.body()).contains("TOO_MANY_REQUESTS");
    }
  }
}
