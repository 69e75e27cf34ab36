package org.heliostat.api.graphql;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of an answer. Chinese unless English is asked for before it. */
public enum Language {
  ZH(Locale.SIMPLIFIED_CHINESE),
  EN(Locale.ENGLISH);

  private static final List<Locale> OFFERED = List.of(Locale.CHINESE, Locale.ENGLISH);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** For texts that others write. */
  public Locale locale() {
    return locale;
  }

  /** The text in this language. */
  public String pick(String chinese, String english) {
    return this == EN ? english : chinese;
  }

  /**
   * The language that an {@code Accept-Language} header asks for.
   *
   * @param header may be absent or malformed; then Chinese
   */
  public static Language of(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return ZH;
    }
    try {
      var match = Locale.lookup(Locale.LanguageRange.parse(header), OFFERED);
      return Locale.ENGLISH.equals(match) ? EN : ZH;
    } catch (IllegalArgumentException e) {
      return ZH;
    }
  }
}
