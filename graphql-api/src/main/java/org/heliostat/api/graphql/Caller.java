package org.heliostat.api.graphql;

import graphql.GraphQLContext;
import java.time.Instant;
import java.util.Map;
import org.heliostat.identity.HeliostatAuthentication;
import org.heliostat.identity.HeliostatUser;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and in which language. Made for each request from its token and headers, and handed to
 * controllers as the context value {@code caller}.
 *
 * @param audience the schema asked
 * @param authentication {@code null} for the public
 * @param language of the answer
 * @param lastEventId cursor of the last event that the caller got before its stream broke off
 */
public record Caller(
    Audience audience,
    @Nullable HeliostatAuthentication authentication,
    Language language,
    @Nullable String lastEventId) {
  private static final String KEY = "caller";

  /** Whoever signed in. Staff fields alone may ask for it. */
  public HeliostatUser user() {
    return signedIn().getPrincipal();
  }

  /** When the token ends. */
  public Instant expiresAt() {
    return signedIn().expiresAt();
  }

  /** Whether the public asks. */
  public boolean isPublic() {
    return audience == Audience.PUBLIC;
  }

  private HeliostatAuthentication signedIn() {
    if (authentication == null) {
      throw Problem.unauthorized();
    }
    return authentication;
  }

  Map<Object, Object> asContext() {
    return Map.of(KEY, this);
  }

  static Language language(GraphQLContext context) {
    Caller caller = context.get(KEY);
    return caller == null ? Language.ZH : caller.language();
  }
}
