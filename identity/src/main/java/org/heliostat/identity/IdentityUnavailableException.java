package org.heliostat.identity;

import org.springframework.security.core.AuthenticationException;

/** The realm's keys cannot be fetched at present, so that no token can be verified. */
public final class IdentityUnavailableException extends AuthenticationException {
  IdentityUnavailableException(Throwable cause) {
    super("the keys of the realm cannot be fetched", cause);
  }
}
