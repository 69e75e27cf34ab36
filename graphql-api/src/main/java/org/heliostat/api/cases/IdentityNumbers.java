package org.heliostat.api.cases;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** The check characters of citizens' and organisations' numbers. */
final class IdentityNumbers {
  private static final int LENGTH = 18;
  private static final String CITIZEN_CHECKS = "10X98765432";
  private static final String UNIFIED = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private IdentityNumbers() {}

  /** A citizen identity number of 18 characters (GB 11643). */
  static boolean isCitizen(String number) {
    if (number.length() != LENGTH) {
      return false;
    }
    int sum = 0;
    int weight = 1;
    for (int i = LENGTH - 2; i >= 0; i--) {
      int digit = number.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return false;
      }
      weight = weight * 2 % 11;
      sum += weight * digit;
    }
    return CITIZEN_CHECKS.charAt(sum % 11) == number.charAt(LENGTH - 1)
        && isDate(number.substring(6, 14));
  }

  /** A unified social credit code of 18 characters (GB 32100). */
  static boolean isOrganisation(String code) {
    if (code.length() != LENGTH) {
      return false;
    }
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < LENGTH - 1; i++) {
      int value = UNIFIED.indexOf(code.charAt(i));
      if (value < 0) {
        return false;
      }
      sum += weight * value;
      weight = weight * 3 % 31;
    }
    return UNIFIED.charAt((31 - sum % 31) % 31) == code.charAt(LENGTH - 1);
  }

  private static boolean isDate(String digits) {
    try {
      var date = LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
      return date.getYear() >= 1850;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
