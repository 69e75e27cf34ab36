package org.heliostat.catalogue;

import org.heliostat.power.Power;

/** Something in which what is published is not what the catalogue announces. */
public sealed interface Difference {
  /** The code of the power. */
  String code();

  /** What differs, in Chinese. */
  String message();

  /** The same in English. */
  String messageEnglish();

  /** Announced, but not published. */
  record Missing(CatalogueRow announced) implements Difference {
    @Override
    public String code() {
      return announced.code();
    }

    @Override
    public String message() {
      return "%s %s:已公布，但未运行".formatted(code(), announced.name());
    }

    @Override
    public String messageEnglish() {
      return "%s %s: announced, but not running".formatted(code(), announced.name());
    }
  }

  /** Published, but no longer announced: abolished. */
  record StillRunning(Power published) implements Difference {
    @Override
    public String code() {
      return published.code();
    }

    @Override
    public String message() {
      return "%s %s:清单中已取消，仍在运行".formatted(code(), published.name());
    }

    @Override
    public String messageEnglish() {
      return "%s %s: abolished in the catalogue, but still running"
          .formatted(code(), published.name());
    }
  }

  /**
   * Announced and published, but not alike.
   *
   * @param column the heading in Chinese, for instance 承诺时限
   * @param columnEnglish the heading in English
   * @param announced what the catalogue says, as in its cell
   * @param published what the published power says, in the same words
   */
  record Unlike(
      String code, String column, String columnEnglish, String announced, String published)
      implements Difference {
    @Override
    public String message() {
      return "%s %s:清单为“%s”，运行为“%s”".formatted(code, column, announced, published);
    }

    @Override
    public String messageEnglish() {
      return "%s %s: announced '%s', running '%s'"
          .formatted(code, columnEnglish, announced, published);
    }
  }
}
