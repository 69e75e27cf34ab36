package org.heliostat.power;

/** A file on disk that gives no text to read a model from. */
public final class UnfitFileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Fault fault;

  UnfitFileException(String code, String chinese, String english) {
    super(english);
    this.fault = new Fault(code, "", 0, chinese, english);
  }

  /** Why, in words. */
  public Fault fault() {
    return fault;
  }
}
