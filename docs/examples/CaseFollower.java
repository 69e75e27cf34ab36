import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * A portal's client in Java, with nothing but the JDK and Jackson. Signs in, lists the portal's own cases that are still
 * open, those due first on top, and follows one of them for its applicant until it is closed, through broken connections.
 *
 * <p>{@code java -cp jackson-databind.jar:jackson-core.jar:jackson-annotations.jar CaseFollower.java <API> <token endpoint>
 * <client> <case number> <query code>}, with the client's secret in PORTAL_SECRET.
 */
public final class CaseFollower {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private static final String OPEN_CASES =
      """
      query {
        cases(filter: {status: {in: [SUBMITTED, ACCEPTED]}}, orderBy: [{field: DUE_AT}], first: 10) {
          nodes { caseNo powerName clock { state remaining } } } }
      """;
  private static final String PROGRESS =
      """
      subscription($caseNo: ID!, $queryCode: String!) {
        caseProgressChanged(caseNo: $caseNo, queryCode: $queryCode) {
          cursor status current { name } next { name } clock { remaining } } }
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI api;

  private CaseFollower(URI api) {
    this.api = api;
  }

  public static void main(String[] arguments) throws Exception {
    var follower = new CaseFollower(URI.create(arguments[0]));
    var token =
        follower.signIn(
            URI.create(arguments[1]), arguments[2], System.getenv("PORTAL_SECRET"));
    for (var each : follower.ask(token, OPEN_CASES).at("/cases/nodes")) {
      System.out.printf("%s %s %s%n", each.get("caseNo"), each.get("powerName"), each.get("clock"));
    }
    follower.follow(Map.of("caseNo", arguments[3], "queryCode", arguments[4]));
  }

  /** Tokens last five minutes; sign in again for the next ones. */
  private String signIn(URI login, String client, String secret)
      throws IOException, InterruptedException {
    var form =
        "grant_type=client_credentials&client_id=%s&client_secret=%s"
            .formatted(client, URLEncoder.encode(secret, StandardCharsets.UTF_8));
    var request =
        HttpRequest.newBuilder(login)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    return JSON.readTree(http.send(request.build(), BodyHandlers.ofString()).body())
        .get("access_token")
        .asText();
  }

  private JsonNode ask(String token, String query) throws IOException, InterruptedException {
    var request =
        request("/graphql", query, Map.of()).header("Authorization", "Bearer " + token).build();
    var answer = JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
    if (answer.has("errors")) {
      throw new IOException(answer.get("errors").toString());
    }
    return answer.get("data");
  }

  private void follow(Map<String, String> variables) throws InterruptedException {
    var last = "";
    while (true) {
      try {
        var request =
            request("/public/graphql", PROGRESS, variables)
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", last)
                .build();
        try (var lines = http.send(request, BodyHandlers.ofLines()).body()) {
          for (var line : (Iterable<String>) lines::iterator) {
            if (line.startsWith("data:{")) {
              var answer = JSON.readTree(line.substring("data:".length()));
              if (answer.has("errors")) {
                System.out.println(answer.at("/errors/0/message").asText());
                return;
              }
              var progress = answer.at("/data/caseProgressChanged");
              last = progress.get("cursor").asText();
              System.out.printf(
                  "%s %s -> %s%n",
                  progress.get("status").asText(),
                  names(progress.get("current")),
                  names(progress.get("next")));
              if (List.of("FINISHED", "TERMINATED").contains(progress.get("status").asText())) {
                return;
              }
            }
          }
        }
      } catch (IOException | UncheckedIOException e) {
        System.err.println("the connection broke: " + e.getMessage());
      }
      Thread.sleep(PAUSE);
    }
  }

  private static List<String> names(JsonNode steps) {
    return StreamSupport.stream(steps.spliterator(), false)
        .map(step -> step.get("name").asText())
        .toList();
  }

  private HttpRequest.Builder request(String path, String query, Map<String, ?> variables)
      throws IOException {
    var body = JSON.writeValueAsString(Map.of("query", query, "variables", variables));
    return HttpRequest.newBuilder(api.resolve(path))
        .header("Content-Type", "application/json")
        .header("Accept-Language", "zh")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }
}
