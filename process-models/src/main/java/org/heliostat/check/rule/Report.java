package org.heliostat.check.rule;

import java.util.ArrayList;
import java.util.List;
import org.heliostat.check.finding.Finding;
import org.heliostat.check.finding.Severity;

/** Where a rule reports what breaks it. */
final class Report {
  private final String rule;
  private final String legalBasis;
  private final List<Finding> findings;

  /**
   * @param rule id of the rule
   * @param legalBasis the articles it rests on, in Chinese; may be empty
   */
  Report(String rule, String legalBasis) {
    this(rule, legalBasis, new ArrayList<>());
  }

  private Report(String rule, String legalBasis, List<Finding> findings) {
    this.rule = rule;
    this.legalBasis = legalBasis;
    this.findings = findings;
  }

  /** The same report, for findings that rest on other articles. */
  Report citing(String articles) {
    return new Report(rule, articles, findings);
  }

  void error(String elementId, String chinese, String english) {
    error(elementId, chinese, english, List.of());
  }

  /**
   * @param trace ids of the elements of a run from the start that shows it
   */
  void error(String elementId, String chinese, String english, List<String> trace) {
    add(Severity.ERROR, elementId, chinese, english, trace);
  }

  void warning(String elementId, String chinese, String english) {
    warning(elementId, chinese, english, List.of());
  }

  /**
   * @param trace ids of the elements of a run from the start that shows it
   */
  void warning(String elementId, String chinese, String english, List<String> trace) {
    add(Severity.WARNING, elementId, chinese, english, trace);
  }

  private void add(
      Severity severity, String elementId, String chinese, String english, List<String> trace) {
    findings.add(new Finding(rule, severity, elementId, chinese, english, legalBasis, trace));
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }
}
