package org.heliostat.api.cases;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.regex.Pattern;
import org.heliostat.papers.Crockford;
import org.heliostat.papers.Derivation;

/**
 * Case numbers and query codes. A number is readable, cannot be guessed and carries a check
 * character: {@code QD-XK-0001-7K3M-9QRT-2VWX-C}. Both follow from the platform's secret, so that
 * whether a pair belongs together is known without asking the store.
 */
public final class CaseNumbers {
  private static final int LENGTH = 12;
  private static final int GROUP = 4;
  private static final int QUERY_CODE = 8;
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?<code>.{1,80})-(?<a>[0-9A-Z]{4})-(?<b>[0-9A-Z]{4})-(?<c>[0-9A-Z]{4})-(?<check>[0-9A-Z])");

  private final Derivation derivation;

  CaseNumbers(Derivation derivation) {
    this.derivation = derivation;
  }

  /** The number of the case that an account's request means. */
  public String caseNo(String account, String clientRequestId, String powerCode) {
    var random =
        Crockford.encode(derivation.bytes("case", account, clientRequestId, powerCode), LENGTH);
    return "%s-%s-%s-%s-%s"
        .formatted(
            powerCode,
            random.substring(0, GROUP),
            random.substring(GROUP, 2 * GROUP),
            random.substring(2 * GROUP),
            Crockford.check(random));
  }

  /** The code that is handed to the applicant of a case. */
  public String queryCode(String caseNo) {
    return Crockford.encode(derivation.bytes("query", caseNo), QUERY_CODE);
  }

  /** Whether a text could be a case number: its shape and its check character are right. */
  static boolean isWellFormed(String caseNo) {
    var shape = SHAPE.matcher(caseNo);
    return shape.matches()
        && Crockford.checks(
            shape.group("a") + shape.group("b") + shape.group("c") + shape.group("check"));
  }

  /** A number as people type it. */
  public static String normalise(String typed) {
    return typed.strip().toUpperCase(Locale.ROOT);
  }

  /**
   * Whether number and code belong together. Takes the same time for every answer and asks no
   * store.
   */
  public boolean belongTogether(String caseNo, String queryCode) {
    return MessageDigest.isEqual(
        queryCode(caseNo).getBytes(StandardCharsets.UTF_8),
        normalise(queryCode).getBytes(StandardCharsets.UTF_8));
  }

  /** The number with its middle masked, for lists that everyone reads. */
  public static String masked(String caseNo) {
    var shape = SHAPE.matcher(caseNo);
    return shape.matches()
        ? "%s-%s-****-****-%s"
            .formatted(shape.group("code"), shape.group("a"), shape.group("check"))
        : "****";
  }
}
