package org.heliostat.papers;

import org.jspecify.annotations.Nullable;

/** Crockford's base 32: digits and letters without I, L, O and U, easy to read out. */
public final class Crockford {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int BITS = 5;

  private Crockford() {}

  /** The first characters of the bytes, five bits each. */
  public static String encode(byte[] bytes, int length) {
    var text = new StringBuilder(length);
    int bit = 0;
    for (int i = 0; i < length; i++, bit += BITS) {
      int first = bytes[bit / 8] & 0xff;
      int second = bytes[bit / 8 + 1] & 0xff;
      text.append(ALPHABET.charAt(((first << 8 | second) >> (16 - BITS - bit % 8)) & 31));
    }
    return text.toString();
  }

  /**
   * A character that makes every single wrong character and every swap of two neighbours visible: a
   * weighted sum over the field of 32 elements, in which every place has a weight of its own.
   */
  public static char check(String text) {
    Integer sum = sum(text);
    if (sum == null) {
      throw new IllegalArgumentException("not base 32");
    }
    return ALPHABET.charAt(sum);
  }

  /** Whether a text ends with its check character. */
  public static boolean checks(String text) {
    Integer sum = sum(text.substring(0, text.length() - 1));
    return sum != null && ALPHABET.charAt(sum) == text.charAt(text.length() - 1);
  }

  private static @Nullable Integer sum(String text) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      int value = ALPHABET.indexOf(text.charAt(i));
      if (value < 0) {
        return null;
      }
      sum = twice(sum ^ value);
    }
    return sum;
  }

  /** Times x in GF(32) with the polynomial x^5 + x^2 + 1. */
  private static int twice(int value) {
    int doubled = value << 1;
    return doubled > 31 ? doubled ^ 0b100101 : doubled;
  }
}
