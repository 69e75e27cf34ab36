package org.heliostat.api.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import org.heliostat.papers.Derivation;
import org.jspecify.annotations.Nullable;

/**
 * Addresses that open one thing for a few minutes. A browser can follow them without a token; made
 * up, changed or used too late they open nothing.
 */
public final class SignedAddress {
  private static final Duration OPEN_FOR = Duration.ofMinutes(5);
  private static final String PURPOSE = "address";

  private final Derivation derivation;
  private final Clock clock;

  public SignedAddress(Derivation derivation, Clock clock) {
    this.derivation = derivation;
    this.clock = clock;
  }

  /**
   * Opens an address from now on.
   *
   * @param path as it will be asked for
   */
  public String open(String path) {
    var until = Long.toString(clock.instant().plus(OPEN_FOR).getEpochSecond());
    return "%s?until=%s&signature=%s".formatted(path, until, derivation.hex(PURPOSE, path, until));
  }

  /** Whether an address is open now. */
  public boolean isOpen(String path, @Nullable String until, @Nullable String signature) {
    return until != null
        && signature != null
        && until.matches("\\d{1,12}")
        && MessageDigest.isEqual(
            derivation.hex(PURPOSE, path, until).getBytes(StandardCharsets.UTF_8),
            signature.getBytes(StandardCharsets.UTF_8))
        && Long.parseLong(until) > clock.instant().getEpochSecond();
  }
}
