package org.heliostat.time;

/**
 * Why a calendar departs from the national one. Neither text may be blank.
 *
 * @param reason in words a citizen understands, for instance 台风停工
 * @param document the document that ordered it, with its number
 */
public record CalendarOrder(String reason, String document) {
  public CalendarOrder {
    if (reason.isBlank() || document.isBlank()) {
      throw new IllegalArgumentException("a calendar is changed for a reason and by a document");
    }
  }

  /** As a ledger cites it: the document, and the reason after it. */
  public String cited() {
    return "%s（%s）".formatted(document, reason);
  }
}
