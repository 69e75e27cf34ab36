package org.heliostat.papers;

import java.util.Locale;

/** What is sealed. */
public enum Paper {
  APPLICANT,
  FORM,
  OPINION,
  REASON,
  FILE_NAME,
  DESCRIPTION,
  REPORT;

  String kind() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
