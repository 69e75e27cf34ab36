package org.heliostat.identity;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heliostat.identity.UnfitTokenException.Reason;
import org.heliostat.power.AgencyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads a verified token of the realm (C13, C14). */
public final class TokenReader {
  private TokenReader() {}

  /**
   * Says who is asking.
   *
   * @param token signature, issuer, expiry and audience already verified
   * @return the user; realm roles that are no post are left out
   * @throws UnfitTokenException when the account name or client is missing, a claim does not have
   *     its shape, a group is not a path of the agency tree, or there are several agencies
   */
  public static HeliostatUser read(Jwt token) {
    var username = text(token, "preferred_username");
    if (username == null) {
      throw new UnfitTokenException(Reason.NO_ACCOUNT_NAME);
    }
    var clientId = text(token, "azp");
    if (clientId == null) {
      throw new UnfitTokenException(Reason.NO_CLIENT);
    }
    var name = text(token, "name");
    return new HeliostatUser(
        username,
        name == null ? username : name,
        agency(texts(token.getClaims().get("groups"))),
        posts(token),
        serviceAccount(token, clientId),
        clientId,
        scopes(token));
  }

  /** The realm gives {@code client_id} to tokens of service accounts alone. */
  private static boolean serviceAccount(Jwt token, String clientId) {
    var ownClient = text(token, "client_id");
    if (ownClient != null && !ownClient.equals(clientId)) {
      throw new UnfitTokenException(Reason.CLAIM_MALFORMED);
    }
    return ownClient != null;
  }

  private static Set<Post> posts(Jwt token) {
    var posts = EnumSet.noneOf(Post.class);
    var access = token.getClaims().get("realm_access");
    if (access == null) {
      return posts;
    }
    if (!(access instanceof Map<?, ?> map)) {
      throw new UnfitTokenException(Reason.CLAIM_MALFORMED);
    }
    texts(map.get("roles")).forEach(role -> Post.of(role).ifPresent(posts::add));
    return posts;
  }

  private static Set<String> scopes(Jwt token) {
    var scope = text(token, "scope");
    return scope == null ? Set.of() : Set.of(scope.strip().split(" +"));
  }

  private static @Nullable AgencyCode agency(List<String> groups) {
    if (groups.size() > 1) {
      throw new UnfitTokenException(Reason.SEVERAL_AGENCIES);
    }
    return groups.isEmpty() ? null : leaf(groups.getFirst());
  }

  private static AgencyCode leaf(String path) {
    var segments = path.split("/", -1);
    if (segments.length < 2 || !segments[0].isEmpty()) {
      throw new UnfitTokenException(Reason.GROUP_MALFORMED);
    }
    @Nullable AgencyCode above = null;
    for (int i = 1; i < segments.length; i++) {
      if (!AgencyCode.isWellFormed(segments[i])) {
        throw new UnfitTokenException(Reason.GROUP_MALFORMED);
      }
      var agency = new AgencyCode(segments[i]);
      if (above != null && (agency.equals(above) || !above.covers(agency))) {
        throw new UnfitTokenException(Reason.GROUP_MALFORMED);
      }
      above = agency;
    }
    if (above == null) {
      throw new UnfitTokenException(Reason.GROUP_MALFORMED);
    }
    return above;
  }

  private static @Nullable String text(Jwt token, String claim) {
    var value = token.getClaims().get(claim);
    if (value == null) {
      return null;
    }
    if (value instanceof String text) {
      return text.isBlank() ? null : text;
    }
    throw new UnfitTokenException(Reason.CLAIM_MALFORMED);
  }

  private static List<String> texts(@Nullable Object value) {
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
      return list.stream().map(String.class::cast).toList();
    }
    throw new UnfitTokenException(Reason.CLAIM_MALFORMED);
  }
}
