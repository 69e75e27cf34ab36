package org.heliostat.time;

import java.util.regex.Pattern;

/**
 * An amount of legal time.
 *
 * @param amount how many, at least 1 and at most 36,500
 * @param unit how they are counted
 */
public record Limit(int amount, LimitUnit unit) {
  /** The largest amount. */
  public static final int MOST = 36_500;

  private static final Pattern DAYS = Pattern.compile("P(\\d{1,5})D");
  private static final Pattern HOURS = Pattern.compile("PT(\\d{1,5})H");

  public Limit {
    if (amount < 1 || amount > MOST) {
      throw new IllegalArgumentException("a limit is 1 to 36500, not " + amount);
    }
  }

  /**
   * Reads a limit as a power's file states it.
   *
   * @param iso {@code P10D} or {@code PT24H}
   * @param dayUnit how days are counted
   * @throws IllegalArgumentException when the text is neither
   */
  public static Limit parse(String iso, LimitUnit dayUnit) {
    var days = DAYS.matcher(iso);
    if (days.matches() && dayUnit != LimitUnit.HOUR) {
      return new Limit(Integer.parseInt(days.group(1)), dayUnit);
    }
    var hours = HOURS.matcher(iso);
    if (hours.matches()) {
      return new Limit(Integer.parseInt(hours.group(1)), LimitUnit.HOUR);
    }
    throw new IllegalArgumentException("'%s' is not a limit like P10D or PT24H".formatted(iso));
  }

  /** The limit as a power's file states it. */
  public String iso() {
    return unit == LimitUnit.HOUR ? "PT" + amount + "H" : "P" + amount + "D";
  }
}
