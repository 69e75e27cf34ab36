package org.heliostat.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Map;

/** Publishes discovery and keys like a realm, and signs tokens with real RSA keys. */
final class Issuer implements AutoCloseable {
  private static final RSAKey KEY = key();
  private static final RSAKey FOREIGN = key();

  private final HttpServer server;

  Issuer() {
    this(0);
  }

  Issuer(int port) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    serve(
        "/realms/heliostat/.well-known/openid-configuration",
        """
        {"issuer": "%s", "jwks_uri": "%s/keys", "subject_types_supported": ["public"]}"""
            .formatted(uri(), uri()));
    serve("/realms/heliostat/keys", new JWKSet(KEY.toPublicJWK()).toString());
    server.start();
  }

  String uri() {
    return "http://localhost:%d/realms/heliostat".formatted(port());
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** The persona's token, fresh, from this issuer. */
  Map<String, Object> claims(String persona) {
    var claims = Personas.claims(persona);
    var now = Instant.now().getEpochSecond();
    claims.put("iss", uri());
    claims.put("iat", now - 10);
    claims.put("exp", now + 290);
    return claims;
  }

  String token(String persona) {
    return signed(claims(persona), KEY);
  }

  static String signed(Map<String, Object> claims) {
    return signed(claims, KEY);
  }

  /** Signed with a key that the issuer does not publish, under the id of the one it does. */
  static String forged(Map<String, Object> claims) {
    return signed(claims, FOREIGN);
  }

  static String unsigned(Map<String, Object> claims) {
    return new PlainJWT(parsed(claims)).serialize();
  }

  private static String signed(Map<String, Object> claims, RSAKey key) {
    try {
      var token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build(),
              parsed(claims));
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JWTClaimsSet parsed(Map<String, Object> claims) {
    try {
      return JWTClaimsSet.parse(claims);
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("realm-key").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private void serve(String path, String json) {
    server.createContext(
        path,
        exchange -> {
          var body = json.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
