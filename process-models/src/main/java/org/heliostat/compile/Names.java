package org.heliostat.compile;

/** Namespaces of a deployed process. */
final class Names {
  static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  static final String POWER = "https://heliostat.org/schema/power/1";
  static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";
  static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  /** The sub-process that ends a case from outside its flow. */
  static final String CASE_END = EngineNames.OWN_ELEMENT + EngineNames.CASE_END;

  private Names() {}
}
