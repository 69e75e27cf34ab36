package org.heliostat.identity;

import java.net.URI;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the realm file leaves open.
 *
 * @param baseUrl where browsers reach the platform: scheme, host and port, for instance {@code
 *     http://localhost:8080}
 * @param portalSecret secret of the client {@code portal}, 12 characters or more
 * @param demoPassword password of every demo account, 12 characters or more; {@code null} leaves
 *     the demo accounts out
 */
public record RealmSettings(URI baseUrl, String portalSecret, @Nullable String demoPassword) {
  private static final int SHORTEST = 12;

  public RealmSettings {
    var problems = new ArrayList<String>();
    if (!isOrigin(baseUrl)) {
      problems.add("baseUrl must be scheme, host and port only, but is " + baseUrl);
    }
    if (portalSecret.length() < SHORTEST || portalSecret.contains("${")) {
      problems.add("portalSecret must have 12 characters or more");
    }
    if (demoPassword != null && (demoPassword.length() < SHORTEST || demoPassword.contains("${"))) {
      problems.add("demoPassword must have 12 characters or more");
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", problems));
    }
  }

  private static boolean isOrigin(URI uri) {
    var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    return (scheme.equals("http") || scheme.equals("https"))
        && uri.getHost() != null
        && uri.toString().endsWith(uri.getRawAuthority());
  }

  /** Names no secret. */
  @Override
  public String toString() {
    return "RealmSettings[baseUrl=%s, demo=%s]".formatted(baseUrl, demoPassword != null);
  }
}
