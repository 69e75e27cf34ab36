package org.heliostat.power.xml;

/** Why a document was not read at all. */
public final class UnreadableXmlException extends Exception {
  private static final long serialVersionUID = 1L;

  /** The kinds of refusal. */
  public enum Reason {
    EMPTY,
    TOO_LARGE,
    WRONG_ENCODING,
    DOCTYPE_FORBIDDEN,
    TOO_DEEP,
    TOO_MANY_ELEMENTS,
    NOT_XML
  }

  private final Reason reason;
  private final int line;

  UnreadableXmlException(Reason reason, int line, String message) {
    super(message);
    this.reason = reason;
    this.line = line;
  }

  /** What kind of refusal this is. */
  public Reason reason() {
    return reason;
  }

  /** Where reading stopped, counted from 1; 0 when no line can be named. */
  public int line() {
    return line;
  }
}
