package org.heliostat.readmodel;

/** How far a case has come. */
public enum CaseStatus {
  /** Handed in, not yet accepted; the statutory clock does not run. */
  SUBMITTED,
  /** Accepted; the statutory clock runs or is suspended. */
  ACCEPTED,
  /** Decided; the statutory clock stands. Delivery, disclosure and filing follow. */
  DECIDED,
  /** It reached an end event. */
  FINISHED,
  /** It was ended from outside its flow. */
  TERMINATED
}
