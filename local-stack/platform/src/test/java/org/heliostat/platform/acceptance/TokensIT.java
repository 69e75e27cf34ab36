package org.heliostat.platform.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heliostat.readmodel.Index;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens that are not the realm's own, made for the API and in force: they are nobody's. */
@ExtendWith(TestPlatform.Running.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokensIT {
  private static final String ME = "{ me { username } }";
  private static final String CHANGED =
      "subscription($caseNo: ID!) { caseChanged(caseNo: $caseNo) { status } }";

  private final TestPlatform platform;
  private final Office office;
  private final KeycloakAdmin keycloak;
  private CaseAtPortal theCase;
  private String stepId;

  TokensIT(TestPlatform platform) {
    this.platform = platform;
    office = new Office(platform);
    keycloak = new KeycloakAdmin(platform);
  }

  /** A token and what is wrong with it. */
  private record Unfit(String what, String token) {
    @Override
    public String toString() {
      return what;
    }
  }

  @BeforeAll
  void bringACaseToItsAcceptance() {
    theCase = office.submit();
    stepId = office.open(platform.as("window-clerk"), theCase, "accept");
  }

  /** All of them would be the window clerk, who may take the step in hand. */
  List<Unfit> unfit() {
    var parts = platform.servers().token("window-clerk").split("\\.");
    var claims = text(parts[1]);
    return List.of(
        new Unfit("none", ""),
        new Unfit("no token at all", "window-clerk"),
        new Unfit("of another realm", keycloak.adminToken()),
        new Unfit("made for another program", keycloak.foreignToken("window-clerk")),
        new Unfit(
            "with other claims",
            parts[0] + "." + base64(claims.replace("window-clerk", "leader")) + "." + parts[2]),
        new Unfit(
            "for longer",
            parts[0]
                + "."
                + base64(claims.replaceAll("\"exp\":\\d+", "\"exp\":4102444800"))
                + "."
                + parts[2]),
        new Unfit("without signature", base64("{\"alg\":\"none\"}") + "." + parts[1] + "."),
        new Unfit(
            "without algorithm but signed",
            base64("{\"alg\":\"none\"}") + "." + parts[1] + "." + parts[2]),
        new Unfit("signed with another key", signedByAnother(parts[0] + "." + parts[1])));
  }

  @ParameterizedTest
  @MethodSource("unfit")
  void shouldBeNobodys(Unfit unfit) {
    var client = platform.withToken(unfit.token());
    var person =
        new Person("nobody", client, client, new FileClient(platform.url(), unfit.token()));
    var before = platform.store().get(Index.CASES, theCase.caseNo());
    var unauthorized = RightsTable.refused("401");

    var answer = client.ask(ME, Map.of());
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.errors().get(0).path("message").asText()).isNotBlank();
    assertThat(answer.body().toString()).doesNotContain("window-clerk").doesNotContain("leader");
    assertThat(person.acts(Queries.CLAIM, Map.of("stepId", stepId))).isEqualTo(unauthorized);
    assertThat(person.listens(client, CHANGED, Map.of("caseNo", theCase.caseNo())))
        .isEqualTo(unauthorized);
    assertThat(person.uploads(Papers.pdf(UUID.randomUUID().toString()))).isEqualTo(unauthorized);
    assertThat(platform.store().get(Index.CASES, theCase.caseNo())).isEqualTo(before);
  }

  @Test
  void shouldBeNobodysOnceItHasExpired() throws InterruptedException {
    var token = keycloak.shortLivedToken("window-clerk");
    assertThat(platform.withToken(token).ask(ME, Map.of()).status())
        .as("while it is valid")
        .isEqualTo(200);
    Thread.sleep(keycloak.untilExpired());
    var answer = platform.withToken(token).ask(ME, Map.of());
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.errors().get(0).path("message").asText()).isNotBlank();
  }

  /** Under the id of the realm's own key. */
  private static String signedByAnother(String content) {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(generator.generateKeyPair().getPrivate());
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return content
          + "."
          + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(String part) {
    return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
