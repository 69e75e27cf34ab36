package org.heliostat.api.people;

import java.util.Locale;

/** What is sealed. */
public enum Paper {
  APPLICANT,
  FORM,
  OPINION,
  REASON,
  FILE_NAME,
  DESCRIPTION;

  String kind() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
