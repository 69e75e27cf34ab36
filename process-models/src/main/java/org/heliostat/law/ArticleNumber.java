package org.heliostat.law;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads the number out of an article as cited, for instance 42 out of 第四十二条第一款第(三)项. */
final class ArticleNumber {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String NUMERAL = "[零一二三四五六七八九十百千]{1,9}|[1-9][0-9]{0,3}";
  private static final Pattern CITED =
      Pattern.compile("第(%1$s)条(第(%1$s)款)?(第?[(（]?(%1$s)[)）]?项)?(第?(%1$s)目)?".formatted(NUMERAL));

  private ArticleNumber() {}

  /**
   * @param cited one article, down to paragraph and item if need be
   * @return its number; empty when the text is no such citation
   */
  static OptionalInt of(String cited) {
    var matcher = CITED.matcher(cited.strip());
    if (!matcher.matches()) {
      return OptionalInt.empty();
    }
    var numeral = matcher.group(1);
    if (Character.isDigit(numeral.charAt(0)) && numeral.charAt(0) < '\u0080') {
      return OptionalInt.of(Integer.parseInt(numeral));
    }
    int number = value(numeral);
    return chinese(number).equals(numeral) ? OptionalInt.of(number) : OptionalInt.empty();
  }

  /** Whatever the numeral adds up to; only numerals that come out the same again are right. */
  private static int value(String numeral) {
    int sum = 0;
    int digit = 0;
    for (char c : numeral.toCharArray()) {
      int unit = unit(c);
      if (unit > 1) {
        sum += (digit == 0 ? 1 : digit) * unit;
        digit = 0;
      } else {
        digit = DIGITS.indexOf(c);
      }
    }
    return sum + digit;
  }

  private static int unit(char c) {
    return switch (c) {
      case '千' -> 1_000;
      case '百' -> 100;
      case '十' -> 10;
      default -> 1;
    };
  }

  /** A number below 10,000 as the law writes it: 十二, 一百零五, 一百一十. */
  static String chinese(int number) {
    var text = new StringBuilder();
    boolean gap = false;
    for (int unit = 1_000; unit >= 1; unit /= 10) {
      int digit = number / unit % 10;
      if (digit == 0) {
        gap |= !text.isEmpty();
        continue;
      }
      if (gap) {
        text.append('零');
        gap = false;
      }
      if (digit != 1 || unit != 10 || !text.isEmpty()) {
        text.append(DIGITS.charAt(digit));
      }
      text.append(unit == 1 ? "" : unit == 10 ? "十" : unit == 100 ? "百" : "千");
    }
    return text.toString();
  }
}
