package org.heliostat.platform.acceptance;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Everyone whom the table of rights names, by account. */
final class Cast {
  private static final String NOBODY = "nobody";
  private static final String OTHER_PORTAL = "other-portal";

  private final TestPlatform platform;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  Cast(TestPlatform platform) {
    this.platform = platform;
  }

  Person person(String account) {
    var staff =
        switch (account) {
          case NOBODY -> platform.withToken(null);
          case OTHER_PORTAL -> platform.withToken(otherPortal());
          default -> platform.as(account);
        };
    return new Person(
        account,
        staff,
        staff.at(platform.open().address()),
        new FileClient(platform.url(), staff.token()));
  }

  private String otherPortal() {
    return tokens.computeIfAbsent(
        OTHER_PORTAL, account -> new KeycloakAdmin(platform).anotherPortalToken());
  }
}
