package org.heliostat.power;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.heliostat.power.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * The process of a drawn model, as XML.
 *
 * @param element the {@code bpmn:process}
 * @param nodes whatever arrows may join, unsupported elements included, by id
 * @param arrows in document order
 */
record DrawnProcess(XmlElement element, Map<String, XmlElement> nodes, List<XmlElement> arrows) {

  static DrawnProcess of(XmlElement process) {
    Map<String, XmlElement> nodes = new LinkedHashMap<>();
    for (var child : process.elements()) {
      var id = child.attribute("id");
      if (id != null
          && child.uri().equals(BpmnNames.BPMN)
          && !child.localName().equals(BpmnNames.ARROW)
          && !BpmnNames.BYSTANDERS.contains(child.localName())) {
        nodes.putIfAbsent(id, child);
      }
    }
    return new DrawnProcess(process, nodes, process.elements(BpmnNames.BPMN, BpmnNames.ARROW));
  }

  List<XmlElement> nodesOf(String type) {
    return nodes.values().stream().filter(node -> node.localName().equals(type)).toList();
  }

  /** The arrows out of a node. */
  List<XmlElement> leaving(String nodeId) {
    return arrows.stream().filter(arrow -> nodeId.equals(arrow.attribute("sourceRef"))).toList();
  }

  /** The arrows into a node. */
  List<XmlElement> arriving(String nodeId) {
    return arrows.stream().filter(arrow -> nodeId.equals(arrow.attribute("targetRef"))).toList();
  }

  boolean is(String nodeId, String type) {
    var node = nodes.get(nodeId);
    return node != null && node.localName().equals(type);
  }

  boolean isStep(String nodeId) {
    return is(nodeId, BpmnNames.USER_TASK) || is(nodeId, BpmnNames.SERVICE_TASK);
  }

  /** The codes of a step's outcomes, in document order. */
  List<String> outcomes(String stepId) {
    var node = nodes.get(stepId);
    var step = node == null ? null : facts(node, "step");
    return step == null
        ? List.of()
        : step.elements(Vocabulary.POWER.uri(), "outcome").stream()
            .map(outcome -> outcome.attribute("code"))
            .filter(Objects::nonNull)
            .toList();
  }

  static @Nullable String outcome(XmlElement arrow) {
    return blankToNull(arrow.attribute(Vocabulary.POWER.uri(), "outcome"));
  }

  static @Nullable String decides(XmlElement gateway) {
    return blankToNull(gateway.attribute(Vocabulary.POWER.uri(), "decides"));
  }

  /** The power element that states the facts of a BPMN element. */
  static @Nullable XmlElement facts(XmlElement bpmn, String name) {
    return bpmn.element(BpmnNames.BPMN, "extensionElements")
        .flatMap(extensions -> extensions.element(Vocabulary.POWER.uri(), name))
        .orElse(null);
  }

  /** The words of an attribute that may name several. */
  static List<String> words(XmlElement element, String attribute) {
    var text = blankToNull(element.attribute(attribute));
    return text == null ? List.of() : List.of(text.strip().split("\\s+"));
  }

  static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
