package org.heliostat.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heliostat.identity.UnfitTokenException.Reason;
import org.heliostat.power.AgencyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenReaderTest {
  @Test
  void shouldReadAWindowClerk() {
    assertThat(Personas.user("window-clerk"))
        .isEqualTo(
            new HeliostatUser(
                "window-clerk",
                "窗口人员",
                new AgencyCode("320681-CG-01"),
                Set.of(Post.WINDOW_CLERK),
                false,
                "heliostat-designer",
                Set.of("openid", "profile")));
  }

  @Test
  void shouldReadAPortal() {
    assertThat(Personas.user("portal"))
        .isEqualTo(
            new HeliostatUser(
                "service-account-portal",
                "service-account-portal",
                null,
                Set.of(Post.PORTAL),
                true,
                "portal",
                Set.of("profile", "cases:submit")));
  }

  @Test
  void shouldLeaveOutRolesThatAreNoPost() {
    var claims = Personas.claims("leader");
    claims.put("realm_access", Map.of("roles", List.of("leader", "offline_access")));

    assertThat(TokenReader.read(Personas.token(claims)).posts()).containsExactly(Post.LEADER);
  }

  @Test
  void shouldRefuseSeveralAgencies() {
    refuses(Personas.claims("two-agencies"), Reason.SEVERAL_AGENCIES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "320681-CG",
        "/320600/",
        "/320600//320681",
        "/320600/Urban Management",
        "/320681-CG/320600",
        "/320600/320681/320602-CG",
        "/320681/320681",
        "/320681-cg"
      })
  void shouldRefuseGroupsThatAreNoPathOfTheTree(String group) {
    var claims = Personas.claims("leader");
    claims.put("groups", List.of(group));

    refuses(claims, Reason.GROUP_MALFORMED);
  }

  @Test
  void shouldRefuseClaimsOfAnotherShape() {
    for (var claim : List.of("groups", "realm_access", "preferred_username", "azp", "scope")) {
      var claims = Personas.claims("leader");
      claims.put(claim, 7);
      refuses(claims, Reason.CLAIM_MALFORMED);
    }
  }

  @Test
  void shouldRefuseATokenWithoutAccountOrClient() {
    var nameless = Personas.claims("leader");
    nameless.remove("preferred_username");
    refuses(nameless, Reason.NO_ACCOUNT_NAME);

    var clientless = Personas.claims("leader");
    clientless.remove("azp");
    refuses(clientless, Reason.NO_CLIENT);
  }

  @Test
  void shouldRefuseAServiceAccountOfAnotherClient() {
    var claims = Personas.claims("portal");
    claims.put("client_id", "heliostat-designer");

    refuses(claims, Reason.CLAIM_MALFORMED);
  }

  private static void refuses(Map<String, Object> claims, Reason reason) {
    assertThatExceptionOfType(UnfitTokenException.class)
        .isThrownBy(() -> TokenReader.read(Personas.token(claims)))
        .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }
}
