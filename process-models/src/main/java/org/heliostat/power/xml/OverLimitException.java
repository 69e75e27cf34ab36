package org.heliostat.power.xml;

import org.heliostat.power.xml.UnreadableXmlException.Reason;
import org.xml.sax.SAXException;

/** Stops the parser at a limit. */
final class OverLimitException extends SAXException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  OverLimitException(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
