package org.heliostat.platform.bench;

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

/** Signs tokens as Keycloak would, so that it need not run: signing in is not what is measured. */
final class SigningRealm implements AutoCloseable {
  static final String ISSUER = "http://127.0.0.1:1/realms/heliostat";

  private final RSAKey key;
  private final HttpServer server;

  SigningRealm() throws JOSEException, IOException {
    key = new RSAKeyGenerator(2048).keyID("bench").generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, keys.length);
          exchange.getResponseBody().write(keys);
          exchange.close();
        });
    server.start();
  }

  /** Where its public key is. */
  String keys() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /** A token that is good for the whole measurement. */
  String token(String username, String group, String post) throws JOSEException {
    var now = Instant.now();
    var jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("bench").build(),
            new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("heliostat-api")
                .claim("typ", "Bearer")
                .claim("preferred_username", username)
                .claim("name", username)
                .claim("azp", "heliostat-designer")
                .claim("groups", List.of(group))
                .claim("realm_access", Map.of("roles", List.of(post)))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofHours(2))))
                .build());
    jwt.sign(new RSASSASigner(key));
    return jwt.serialize();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
