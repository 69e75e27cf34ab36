package org.heliostat.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.heliostat.power.AgencyCode;
import org.junit.jupiter.api.Test;

class RealmTemplateTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SECRET = "portal-secret-1";
  private static final String PASSWORD = "Password-of-demo-1";

  @Test
  void shouldLeaveDemoOutUnlessAskedFor() throws JsonProcessingException {
    var realm = realm(null);

    assertThat(names(realm.get("clients"), "clientId"))
        .containsExactly("heliostat-api", "heliostat-designer", "portal");
    assertThat(names(realm.get("users"), "username")).containsExactly("service-account-portal");
    assertThat(realm.get("passwordPolicy").asText()).contains("digits(1)");
  }

  @Test
  void shouldAllowPasswordGrantsToTheDemoClientAlone() throws JsonProcessingException {
    for (var client : realm(PASSWORD).get("clients")) {
      assertThat(client.path("directAccessGrantsEnabled").asBoolean())
          .as(client.get("clientId").asText())
          .isEqualTo(client.get("clientId").asText().equals("demo-cli"));
      assertThat(client.path("implicitFlowEnabled").asBoolean()).isFalse();
      assertThat(client.path("fullScopeAllowed").asBoolean()).isFalse();
    }
  }

  @Test
  void shouldKeepTheSecuritySettings() throws JsonProcessingException {
    var realm = realm(PASSWORD);

    assertThat(realm.get("bruteForceProtected").asBoolean()).isTrue();
    assertThat(realm.get("accessTokenLifespan").asInt()).isEqualTo(300);
    assertThat(realm.get("sslRequired").asText()).isEqualTo("external");
    assertThat(realm.get("registrationAllowed").asBoolean()).isFalse();
    assertThat(client(realm, "heliostat-designer").at("/attributes/pkce.code.challenge.method"))
        .hasToString("\"S256\"");
    assertThat(client(realm, "portal").get("standardFlowEnabled").asBoolean()).isFalse();
    assertThat(names(realm.at("/roles/realm"), "name"))
        .containsExactlyElementsOf(Stream.of(Post.values()).map(Post::code).toList());
    assertThat(texts(realm.at("/scopeMappings/0/roles")))
        .as("posts that come into tokens")
        .containsExactlyElementsOf(Stream.of(Post.values()).map(Post::code).toList());
  }

  @Test
  void shouldFillInAddressAndSecrets() throws JsonProcessingException {
    var realm = realm(PASSWORD);

    assertThat(texts(client(realm, "heliostat-designer").get("redirectUris")))
        .containsExactly("http://localhost:8080/*", "http://127.0.0.1:8080/*");
    assertThat(texts(client(realm, "heliostat-designer").get("webOrigins")))
        .containsExactly("http://localhost:8080", "http://127.0.0.1:8080");
    assertThat(client(realm, "portal").get("secret").asText()).isEqualTo(SECRET);
    for (var user : realm.get("users")) {
      assertThat(user.at("/credentials/0/value").asText())
          .isEqualTo(user.has("serviceAccountClientId") ? "" : PASSWORD);
    }
    assertThat(realm.toString()).doesNotContain("${HELIOSTAT");
  }

  @Test
  void shouldNotAddLoopbackToARealHost() {
    var settings = new RealmSettings(URI.create("https://power.example.cn"), SECRET, null);

    assertThat(RealmTemplate.render(settings))
        .contains("https://power.example.cn/*")
        .doesNotContain("127.0.0.1", "localhost");
  }

  @Test
  void shouldPutEveryDemoAccountInAGroupOfTheTreeWithOnePost() throws JsonProcessingException {
    var realm = realm(PASSWORD);
    var paths = new ArrayList<String>();
    realm.get("groups").forEach(group -> addPaths("", null, group, paths));

    for (var user : realm.get("users")) {
      var name = user.get("username").asText();
      assertThat(texts(user.get("realmRoles")))
          .as(name)
          .singleElement()
          .satisfies(post -> assertThat(Post.of(post)).isPresent());
      assertThat(paths).as(name).containsAll(texts(user.path("groups")));
      assertThat(user.path("groups").size()).as(name).isLessThanOrEqualTo(1);
    }
    assertThat(names(realm.get("users"), "username"))
        .doesNotHaveDuplicates()
        .contains("window-clerk", "case-handler-2", "leader-2", "sw-leader", "street-window-clerk");
  }

  @Test
  void shouldKeepSecretsOutOfFilesAndText() throws IOException {
    for (var file : List.of("/realm/heliostat-realm.json", "/realm/demo.json")) {
      try (var stream = RealmTemplate.class.getResourceAsStream(file)) {
        var json = JSON.readTree(stream);
        assertThat(json.findValues("credentials")).isEmpty();
        assertThat(json.findValuesAsText("secret")).allMatch("${HELIOSTAT_PORTAL_SECRET}"::equals);
      }
    }
    assertThat(settings(PASSWORD).toString()).doesNotContain(PASSWORD, SECRET);
  }

  @Test
  void shouldNameEveryFaultOfTheSettings() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RealmSettings(URI.create("http://localhost:8080/app"), "s", "p"))
        .withMessageContainingAll("baseUrl", "portalSecret", "demoPassword");
  }

  private static void addPaths(
      String above, AgencyCode parent, JsonNode group, List<String> paths) {
    var agency = new AgencyCode(group.get("name").asText());
    if (parent != null) {
      assertThat(parent.covers(agency)).as("%s covers %s", parent, agency).isTrue();
    }
    assertThat(group.at("/attributes/displayName/0").asText()).matches("\\p{IsHan}+");
    paths.add(above + "/" + agency);
    group.path("subGroups").forEach(below -> addPaths(above + "/" + agency, agency, below, paths));
  }

  private static RealmSettings settings(String password) {
    return new RealmSettings(URI.create("http://localhost:8080"), SECRET, password);
  }

  private static JsonNode realm(String password) throws JsonProcessingException {
    return JSON.readTree(RealmTemplate.render(settings(password)));
  }

  private static JsonNode client(JsonNode realm, String id) {
    return stream(realm.get("clients"))
        .filter(client -> client.get("clientId").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> names(JsonNode list, String field) {
    return stream(list).map(entry -> entry.get(field).asText()).toList();
  }

  private static List<String> texts(JsonNode list) {
    return stream(list).map(JsonNode::asText).toList();
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
