package org.heliostat.dossier;

/** What was given is no dossier, or none that can be read. Told in both languages. */
public final class UnreadableDossierException extends Exception {
  private final String chinese;

  UnreadableDossierException(String chinese, String english) {
    super(english);
    this.chinese = chinese;
  }

  public String chinese() {
    return chinese;
  }

  public String english() {
    return String.valueOf(getMessage());
  }
}
