package org.heliostat.catalogue.table;

/** A file that is no table at all, or more than is taken. */
public final class UnreadableTableException extends Exception {
  private final String chinese;

  public UnreadableTableException(String chinese, String english) {
    super(english);
    this.chinese = chinese;
  }

  UnreadableTableException(String chinese, String english, Throwable cause) {
    super(english, cause);
    this.chinese = chinese;
  }

  /** What is wrong and what to do, in Chinese; the message says the same in English. */
  public String chinese() {
    return chinese;
  }
}
