package org.heliostat.check.finding;

/** How grave a finding is. */
public enum Severity {
  /** The power must not go live like this. */
  ERROR,
  /** Likely wrong; whoever reviews the model decides. */
  WARNING
}
