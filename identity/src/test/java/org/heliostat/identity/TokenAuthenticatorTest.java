package org.heliostat.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

class TokenAuthenticatorTest {
  private final Issuer issuer = new Issuer();
  private final TokenAuthenticator authenticator = authenticator(issuer.uri(), Clock.systemUTC());

  @AfterEach
  void close() {
    issuer.close();
  }

  @Test
  void shouldAcceptAGenuineToken() {
    var authentication = authenticator.authenticate(issuer.token("window-clerk"));

    assertThat(authentication.getPrincipal()).isEqualTo(Personas.user("window-clerk"));
    assertThat(authentication.getName()).isEqualTo("window-clerk");
    assertThat(authentication.expiresAt()).isAfter(Instant.now());
    assertThat(authentication.toString()).doesNotContain("eyJ");
  }

  @Test
  void shouldAcceptTheFirstMessageOfAConnection() {
    var token = issuer.token("leader");

    assertThat(authenticator.authenticate(Map.of("authorization", "Bearer " + token)).getName())
        .isEqualTo("leader");
    refuses(() -> authenticator.authenticate(Map.of()));
    refuses(() -> authenticator.authenticate(Map.of("authorization", 7)));
    refuses(() -> authenticator.authenticate(Map.of("authorization", "Basic " + token)));
    refuses(() -> authenticator.authenticate(Map.of("authorization", "Bearer ")));
  }

  @Test
  void shouldRefuseAForgedSignature() {
    refuses(Issuer.forged(issuer.claims("leader")));
  }

  @Test
  void shouldRefuseATokenWithoutSignature() {
    refuses(Issuer.unsigned(issuer.claims("leader")));
  }

  @Test
  void shouldRefuseATokenSignedWithASharedSecret() throws JOSEException, ParseException {
    var token =
        new SignedJWT(
            new JWSHeader(JWSAlgorithm.HS256), JWTClaimsSet.parse(issuer.claims("leader")));
    token.sign(new MACSigner("a secret that is long enough for HS256"));

    refuses(token.serialize());
  }

  @Test
  void shouldRefuseAChangedPayload() {
    var genuine = issuer.token("window-clerk").split("\\.");
    var other = issuer.token("leader").split("\\.");

    refuses(genuine[0] + "." + other[1] + "." + genuine[2]);
  }

  @Test
  void shouldRefuseAfterExpiryAndTheSkew() {
    var token = issuer.token("leader");
    var expiry = Instant.now().plusSeconds(290);

    assertThat(at(expiry.plusSeconds(5)).authenticate(token).getName()).isEqualTo("leader");
    refuses(() -> at(expiry.plusSeconds(15)).authenticate(token));
  }

  @Test
  void shouldRefuseATokenWithoutExpiry() {
    refuses("exp", null);
  }

  @Test
  void shouldRefuseAnotherIssuer() {
    refuses("iss", "http://localhost:8180/realms/master");
  }

  @Test
  void shouldRefuseAnotherAudience() {
    refuses("aud", List.of("account", "heliostat-designer"));
    refuses("aud", null);
  }

  @Test
  void shouldRefuseIdTokens() {
    refuses("typ", "ID");
    refuses("typ", null);
  }

  @Test
  void shouldRefuseNonsense() {
    for (var token : List.of("", "x", "a.b.c", "eyJhbGciOiJSUzI1NiJ9..")) {
      refuses(token);
    }
  }

  @Test
  void shouldStartBeforeTheIssuerAndRecover() {
    var later = new Issuer();
    var port = later.port();
    var token = later.token("leader");
    var uri = later.uri();
    later.close();
    var early = authenticator(uri, Clock.systemUTC());

    assertThatExceptionOfType(IdentityUnavailableException.class)
        .isThrownBy(() -> early.authenticate(token));

    try (var up = new Issuer(port)) {
      assertThat(up.uri()).isEqualTo(uri);
      assertThat(early.authenticate(token).getName()).isEqualTo("leader");
    }
  }

  private void refuses(String claim, Object value) {
    var claims = issuer.claims("leader");
    claims.remove(claim);
    if (value != null) {
      claims.put(claim, value);
    }
    refuses(Issuer.signed(claims));
  }

  private void refuses(String token) {
    refuses(() -> authenticator.authenticate(token));
  }

  private static void refuses(Runnable act) {
    assertThatExceptionOfType(InvalidBearerTokenException.class)
        .isThrownBy(act::run)
        .isInstanceOf(AuthenticationException.class);
  }

  private TokenAuthenticator at(Instant now) {
    return authenticator(issuer.uri(), Clock.fixed(now, java.time.ZoneOffset.UTC));
  }

  private static TokenAuthenticator authenticator(String issuer, Clock clock) {
    return new TokenAuthenticator(
        TokenDecoder.of(
            new IdentityProperties(
                issuer, "heliostat-api", null, List.of(), Duration.ofSeconds(10)),
            clock));
  }
}
