package org.heliostat.identity;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code heliostat.identity.*}. All faults are reported at once when the application starts.
 *
 * @param issuer the realm as browsers reach it, exactly as in the tokens' {@code iss}, for instance
 *     {@code http://localhost:8180/realms/heliostat}
 * @param audience what a token's {@code aud} must hold
 * @param keys where this server fetches the realm's public keys, when it cannot reach the issuer's
 *     own address; {@code null} to ask the issuer
 * @param allowedOrigins origins of portals whose pages may call {@code /graphql}; none by default
 * @param clockSkew how far clocks may differ, at most one minute
 */
@ConfigurationProperties("heliostat.identity")
public record IdentityProperties(
    String issuer,
    @DefaultValue("heliostat-api") String audience,
    @Nullable String keys,
    @DefaultValue List<String> allowedOrigins,
    @DefaultValue("10s") Duration clockSkew) {
  private static final Duration MOST_SKEW = Duration.ofMinutes(1);

  public IdentityProperties {
    issuer = issuer == null ? "" : issuer;
    audience = audience == null ? "" : audience;
    allowedOrigins = allowedOrigins == null ? List.of() : List.copyOf(allowedOrigins);
    var problems = new ArrayList<String>();
    if (web(issuer) == null) {
      problems.add(
          "issuer must be the address of the realm (http or https), but is '" + issuer + "'");
    }
    if (audience.isBlank()) {
      problems.add("audience must not be empty; the realm's is heliostat-api");
    }
    if (keys != null && web(keys) == null) {
      problems.add("keys must be an http or https address, but is '" + keys + "'");
    }
    for (var origin : allowedOrigins) {
      var uri = web(origin);
      if (uri == null || !origin.equals(originOf(uri))) {
        problems.add(
            "allowed-origins must be like https://portal.example.cn, without path or wildcard, but"
                + " one is '"
                + origin
                + "'");
      }
    }
    if (clockSkew == null || clockSkew.isNegative() || clockSkew.compareTo(MOST_SKEW) > 0) {
      problems.add("clock-skew must lie between 0s and 60s, but is " + clockSkew);
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(
          "heliostat.identity has %d problem(s)：%n- %s"
              .formatted(problems.size(), String.join(System.lineSeparator() + "- ", problems)));
    }
  }

  /** Scheme, host and port of the issuer. */
  String issuerOrigin() {
    return originOf(URI.create(issuer));
  }

  private static @Nullable URI web(String text) {
    try {
      var uri = new URI(text);
      var scheme = uri.getScheme();
      return uri.getHost() != null && ("http".equals(scheme) || "https".equals(scheme))
          ? uri
          : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static String originOf(URI uri) {
    var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return uri.getScheme() + "://" + uri.getHost() + port;
  }
}
