package org.heliostat.check.rule;

import java.util.ArrayList;
import java.util.List;
import org.heliostat.check.finding.Finding;
import org.heliostat.check.finding.Severity;

/** Where a rule reports what breaks it. */
final class Report {
  private final String rule;
  private final String legalBasis;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * @param rule id of the rule
   * @param legalBasis the articles it rests on, in Chinese; may be empty
   */
  Report(String rule, String legalBasis) {
    this.rule = rule;
    this.legalBasis = legalBasis;
  }

  void error(String elementId, String chinese, String english) {
    error(elementId, chinese, english, List.of());
  }

  /**
   * @param trace ids of the elements of a run from the start that shows it
   */
  void error(String elementId, String chinese, String english, List<String> trace) {
    findings.add(new Finding(rule, Severity.ERROR, elementId, chinese, english, legalBasis, trace));
  }

  void warning(String elementId, String chinese, String english) {
    findings.add(
        new Finding(rule, Severity.WARNING, elementId, chinese, english, legalBasis, List.of()));
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }
}
