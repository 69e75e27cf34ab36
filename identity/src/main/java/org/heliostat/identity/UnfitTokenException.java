package org.heliostat.identity;

import org.springframework.security.core.AuthenticationException;

/** A genuine token that does not say clearly who is asking. The account must be put right. */
public final class UnfitTokenException extends AuthenticationException {
  /** What is unclear. */
  public enum Reason {
    NO_ACCOUNT_NAME,
    NO_CLIENT,
    CLAIM_MALFORMED,
    GROUP_MALFORMED,
    SEVERAL_AGENCIES
  }

  private final Reason reason;

  UnfitTokenException(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  /** What is unclear; the message holds no more than this. */
  public Reason reason() {
    return reason;
  }
}
