package org.heliostat.power;

/** How grave an abuse at a risk point would be. */
public enum RiskLevel {
  LOW,
  MEDIUM,
  HIGH
}
