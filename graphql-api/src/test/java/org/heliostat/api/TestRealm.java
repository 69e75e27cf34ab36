package org.heliostat.api;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** Issues tokens as the realm does, and publishes the key that they are signed with. */
public final class TestRealm implements AutoCloseable {
  private static final String ISSUER = "http://127.0.0.1:1/realms/heliostat";

  private final RSAKey key;
  private final HttpServer server;

  public TestRealm() throws JOSEException, IOException {
    key = new RSAKeyGenerator(2048).keyID("test").generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/keys",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, keys.length);
          exchange.getResponseBody().write(keys);
          exchange.close();
        });
    server.start();
  }

  /** The setting that makes an API trust this realm. */
  public String setting() {
    return "heliostat.identity.keys=http://127.0.0.1:%d/keys"
        .formatted(server.getAddress().getPort());
  }

  /** A token of a person. */
  public String person(String username, String group, String... posts) {
    return token(
        new JWTClaimsSet.Builder()
            .claim("preferred_username", username)
            .claim("name", "名:" + username)
            .claim("azp", "heliostat-designer")
            .claim("groups", List.of(group))
            .claim("realm_access", Map.of("roles", List.of(posts))));
  }

  /** A token of a service account. */
  public String service(String clientId, String scope) {
    return token(
        new JWTClaimsSet.Builder()
            .claim("preferred_username", "service-account-" + clientId)
            .claim("azp", clientId)
            .claim("client_id", clientId)
            .claim("scope", scope));
  }

  private String token(JWTClaimsSet.Builder claims) {
    var now = Instant.now();
    var jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(),
            claims
                .issuer(ISSUER)
                .audience("heliostat-api")
                .claim("typ", "Bearer")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                .build());
    try {
      jwt.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return jwt.serialize();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
