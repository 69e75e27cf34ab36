package org.heliostat.identity;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;

/** An accepted token. Its principal is the {@link HeliostatUser}. It does not keep the token. */
public final class HeliostatAuthentication extends AbstractAuthenticationToken {
  private final transient HeliostatUser user;
  private final Instant expiresAt;

  HeliostatAuthentication(HeliostatUser user, Jwt token) {
    super(List.of());
    this.user = user;
    this.expiresAt = Objects.requireNonNull(token.getExpiresAt(), "expiry was verified");
    setAuthenticated(true);
  }

  @Override
  public HeliostatUser getPrincipal() {
    return user;
  }

  /** Empty: the token itself is not passed on. */
  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public String getName() {
    return user.username();
  }

  /** When the token ends; a connection opened with it should end then too. */
  public Instant expiresAt() {
    return expiresAt;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HeliostatAuthentication that
        && user.equals(that.user)
        && expiresAt.equals(that.expiresAt);
  }

  @Override
  public int hashCode() {
    return Objects.hash(user, expiresAt);
  }
}
