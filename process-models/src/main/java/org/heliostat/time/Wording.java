package org.heliostat.time;

import java.util.Locale;

/** Puts an account into words of one language. */
interface Wording {
  /** How many holidays, and how many worked weekends, are named before the rest is only counted. */
  int NAMED = 6;

  String tell(Account account);

  /** English where the locale says so, Chinese for everyone else. */
  static Wording in(Locale locale) {
    return isEnglish(locale) ? new EnglishWording() : new ChineseWording();
  }

  static boolean isEnglish(Locale locale) {
    return locale.getLanguage().equals("en");
  }
}
