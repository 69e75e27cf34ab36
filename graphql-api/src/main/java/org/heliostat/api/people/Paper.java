package org.heliostat.api.people;

/** What is sealed. */
public enum Paper {
  APPLICANT,
  FORM,
  OPINION,
  REASON,
  FILE_NAME;

  String kind() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
