package org.heliostat.documents;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;
import org.heliostat.papers.Crockford;

/**
 * The code on a document: 15 random characters, which nobody can guess, and one that shows typing
 * errors, in groups of four.
 */
public final class VerificationCode {
  private static final int RANDOM = 15;
  private static final int RANDOM_BYTES = 11;
  private static final Pattern SHAPE = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");
  private static final SecureRandom SECURE = new SecureRandom();

  private VerificationCode() {}

  /** A new one. */
  static String random() {
    var bytes = new byte[RANDOM_BYTES];
    SECURE.nextBytes(bytes);
    var random = Crockford.encode(bytes, RANDOM);
    return String.join("-", (random + Crockford.check(random)).split("(?<=\\G.{4})"));
  }

  /** A code as people type it. */
  public static String normalise(String typed) {
    var plain = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    return String.join("-", plain.split("(?<=\\G.{4})"));
  }

  /** Whether a text could be a code: its shape and its check character are right. */
  public static boolean isWellFormed(String code) {
    return SHAPE.matcher(code).matches() && Crockford.checks(code.replace("-", ""));
  }
}
