package org.heliostat.api.files;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.heliostat.papers.Derivation;

/**
 * Addresses under which a file can be read for five minutes. Whoever asks for one is checked when
 * it is made; it is signed for that account, and whoever holds it needs no token, since pages
 * cannot give one to a picture or a video.
 */
public final class FileAddresses {
  static final String PATH = "/files/";
  static final String ACCOUNT = "account";
  static final String EXPIRES = "expires";
  static final String SIGNATURE = "signature";
  private static final Duration GOOD_FOR = Duration.ofMinutes(5);
  private static final String PURPOSE = "file-address";

  private final Derivation derivation;
  private final Clock clock;

  FileAddresses(Derivation derivation, Clock clock) {
    this.derivation = derivation;
    this.clock = clock;
  }

  /** An address for an account that may read the file. */
  public String of(String fileId, String account) {
    var expires = Long.toString(clock.instant().plus(GOOD_FOR).getEpochSecond());
    return "%s%s?%s=%s&%s=%s&%s=%s"
        .formatted(
            PATH,
            fileId,
            ACCOUNT,
            URLEncoder.encode(account, StandardCharsets.UTF_8),
            EXPIRES,
            expires,
            SIGNATURE,
            signature(fileId, account, expires));
  }

  /** What an address is worth. */
  enum Worth {
    GOOD,
    EXPIRED,
    NONE
  }

  /** What the parts of an address are worth. Takes the same time for every wrong signature. */
  Worth worth(String fileId, String account, String expires, String signature) {
    var right = signature(fileId, account, expires).getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(right, signature.getBytes(StandardCharsets.UTF_8))) {
      return Worth.NONE;
    }
    var end = Instant.ofEpochSecond(Long.parseLong(expires));
    return clock.instant().isBefore(end) ? Worth.GOOD : Worth.EXPIRED;
  }

  private String signature(String fileId, String account, String expires) {
    return derivation.hex(PURPOSE, fileId, account, expires);
  }
}
