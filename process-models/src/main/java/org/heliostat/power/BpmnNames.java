package org.heliostat.power;

import java.util.Set;

/** Names of BPMN 2.0 that a power may use. */
final class BpmnNames {
  static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  static final String BPMN_DI = "http://www.omg.org/spec/BPMN/20100524/DI";
  static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";

  static final String START = "startEvent";
  static final String END = "endEvent";
  static final String USER_TASK = "userTask";
  static final String SERVICE_TASK = "serviceTask";
  static final String EXCLUSIVE = "exclusiveGateway";
  static final String PARALLEL = "parallelGateway";
  static final String ARROW = "sequenceFlow";

  static final Set<String> TASKS = Set.of(USER_TASK, SERVICE_TASK);
  static final Set<String> NODES = Set.of(START, END, USER_TASK, SERVICE_TASK, EXCLUSIVE, PARALLEL);

  /** What may stand in a process beside nodes and arrows; nothing in it moves a case. */
  static final Set<String> BYSTANDERS =
      Set.of("laneSet", "textAnnotation", "association", "documentation", "extensionElements");

  private BpmnNames() {}
}
