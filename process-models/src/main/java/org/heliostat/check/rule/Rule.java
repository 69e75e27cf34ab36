package org.heliostat.check.rule;

/** One rule. Its id is its class name, see the package. */
interface Rule {
  /** The articles it rests on, in Chinese; empty when it rests on none. */
  String legalBasis();

  /** Reports whatever in the power breaks it. */
  void check(CheckedPower checked, Report report);
}
