package org.heliostat.identity;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.security.oauth2.jwt.Jwt;

/** Whole tokens as Keycloak issues them, kept in {@code personas/}. */
final class Personas {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Personas() {}

  static Map<String, Object> claims(String persona) {
    try (var file = Personas.class.getResourceAsStream("/personas/" + persona + ".json")) {
      return JSON.readValue(file, new TypeReference<HashMap<String, Object>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Jwt token(String persona) {
    return token(claims(persona));
  }

  static Jwt token(Map<String, Object> claims) {
    return Jwt.withTokenValue("a.b.c")
        .header("alg", "RS256")
        .claims(
            all -> {
              all.putAll(claims);
              for (var time : new String[] {"exp", "iat"}) {
                all.put(time, Instant.ofEpochSecond(((Number) claims.get(time)).longValue()));
              }
            })
        .build();
  }

  static HeliostatUser user(String persona) {
    return TokenReader.read(token(persona));
  }
}
