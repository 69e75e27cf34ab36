package org.heliostat.api.files;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.heliostat.papers.Derivation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Addresses that open one thing for five minutes. Whoever asks for one is checked when it is made;
 * it is signed for that account, and whoever holds it needs no token, since pages cannot give one
 * to a picture or a video. Made up, changed or used by another account it opens nothing.
 */
public final class SignedAddress {
  private static final Duration GOOD_FOR = Duration.ofMinutes(5);
  private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");
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
   * @param account that may read what is there
   */
  public String open(String path, String account) {
    var expires = Long.toString(clock.instant().plus(GOOD_FOR).getEpochSecond());
    return "%s?account=%s&expires=%s&signature=%s"
        .formatted(
            path,
            URLEncoder.encode(account, StandardCharsets.UTF_8),
            expires,
            signature(path, account, expires));
  }

  /** What an address is worth. */
  public enum Worth {
    GOOD,
    EXPIRED,
    NONE
  }

  /**
   * What the address of a request is worth.
   *
   * @param path that was asked for
   * @param signedIn the account that asks, where it says so; {@code null} for none
   */
  public Worth worth(String path, ServerRequest request, @Nullable String signedIn) {
    return worth(
        path,
        request.param("account").orElse(null),
        request.param("expires").orElse(null),
        request.param("signature").orElse(null),
        signedIn);
  }

  /** The same of its parts. Takes the same time for every wrong signature. */
  Worth worth(
      String path,
      @Nullable String account,
      @Nullable String expires,
      @Nullable String signature,
      @Nullable String signedIn) {
    if (account == null
        || expires == null
        || signature == null
        || !SECONDS.matcher(expires).matches()
        || (signedIn != null && !signedIn.equals(account))
        || !MessageDigest.isEqual(bytes(signature(path, account, expires)), bytes(signature))) {
      return Worth.NONE;
    }
    var end = Instant.ofEpochSecond(Long.parseLong(expires));
    return clock.instant().isBefore(end) ? Worth.GOOD : Worth.EXPIRED;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String signature(String path, String account, String expires) {
    return derivation.hex(PURPOSE, path, account, expires);
  }
}
