package org.heliostat.check.soundness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.heliostat.power.Fault;
import org.heliostat.power.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Reads the flow of plain BPMN 2.0, whoever drew it. What moves no token is passed over. */
final class GraphReader {
  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

  private static final Set<String> ACTIVITIES =
      Set.of(
          "task",
          "userTask",
          "serviceTask",
          "sendTask",
          "receiveTask",
          "scriptTask",
          "manualTask",
          "businessRuleTask",
          "callActivity",
          "adHocSubProcess");
  private static final Set<String> SUB_PROCESSES = Set.of("subProcess", "transaction");

  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, XmlElement> ids = new HashMap<>();
  private final Map<String, String> errorCodes = new HashMap<>();

  private GraphReader() {}

  /**
   * Reads all processes of a file.
   *
   * @return the processes with something drawn in them; never empty
   * @throws UnreadableModelException naming everything that makes the drawing ambiguous
   */
  static List<Scope> read(XmlElement root) throws UnreadableModelException {
    var reader = new GraphReader();
    var processes = reader.processes(root);
    if (!reader.faults.isEmpty()) {
      throw new UnreadableModelException(reader.faults);
    }
    return processes;
  }

  private List<Scope> processes(XmlElement root) {
    if (!root.is(BPMN, "definitions")) {
      fault(
          "NOT_BPMN",
          root,
          "这不是 BPMN 2.0 文件(根元素应为 definitions)，请重新导出",
          "This is not a BPMN 2.0 file (its root should be definitions); export it again");
      return List.of();
    }
    collectIds(root);
    root.elements(BPMN, "error")
        .forEach(
            error ->
                errorCodes.put(
                    text(error, "id"),
                    Objects.requireNonNullElse(error.attribute("errorCode"), text(error, "id"))));
    var processes =
        root.elements(BPMN, "process").stream()
            .map(this::scope)
            .filter(scope -> !scope.nodes.isEmpty())
            .toList();
    if (processes.isEmpty() && faults.isEmpty()) {
      fault(
          "NO_PROCESS",
          root,
          "文件中没有画任何流程节点，请先绘制流程",
          "Nothing is drawn in any process of this file; draw the flow first");
    }
    return processes;
  }

  private void collectIds(XmlElement root) {
    root.all()
        .filter(element -> element.uri().equals(BPMN))
        .forEach(
            element -> {
              var id = element.attribute("id");
              if (id == null) {
                return;
              }
              var first = ids.putIfAbsent(id, element);
              if (first != null) {
                fault(
                    "DUPLICATE_ID",
                    element,
                    "id “%s”已在第 %d 行使用，请换一个".formatted(id, first.line()),
                    "The id '%s' is taken on line %d; choose another".formatted(id, first.line()));
              }
            });
  }

  private Scope scope(XmlElement around) {
    var scope = new Scope(text(around, "id"));
    Map<String, Node> nodes = new HashMap<>();
    for (var element : around.elements()) {
      if (element.uri().equals(BPMN)) {
        var node = node(element);
        if (node != null) {
          nodes.put(node.id, node);
          (isEventSubProcess(element) ? scope.eventSubProcesses : scope.nodes).add(node);
        }
      }
    }
    for (var element : around.elements(BPMN, "boundaryEvent")) {
      attach(element, nodes);
    }
    var defaults = defaults(around);
    for (var element : around.elements(BPMN, "sequenceFlow")) {
      connect(element, nodes, defaults);
    }
    joinLinks(scope);
    return scope;
  }

  /** The node an element draws; {@code null} when it is none. */
  private @Nullable Node node(XmlElement element) {
    var kind = kind(element);
    if (kind == null || "true".equals(element.attribute("isForCompensation"))) {
      return null;
    }
    var node = new Node(text(element, "id"), kind);
    if (node.id.isEmpty()) {
      fault(
          "MISSING_ID",
          element,
          "节点没有 id,无法连接，请补充属性 id",
          "This node has no id and cannot be connected; add the attribute id");
      return null;
    }
    readTrigger(element, node);
    if (kind == Node.Kind.SUB_PROCESS) {
      node.inside = scope(element);
      if (isEventSubProcess(element)) {
        element.elements(BPMN, "startEvent").stream()
            .findFirst()
            .ifPresent(
                start -> {
                  node.interrupting = !"false".equals(start.attribute("isInterrupting"));
                  readTrigger(start, node);
                });
      } else if (Objects.requireNonNull(node.inside).nodes.isEmpty()) {
        return new Node(node.id, Node.Kind.ACTIVITY); // collapsed: it does what a task does
      }
    }
    return node;
  }

  private static Node.@Nullable Kind kind(XmlElement element) {
    var name = element.localName();
    if (ACTIVITIES.contains(name)) {
      return Node.Kind.ACTIVITY;
    }
    if (SUB_PROCESSES.contains(name)) {
      return Node.Kind.SUB_PROCESS;
    }
    return switch (name) {
      case "startEvent" -> Node.Kind.START;
      case "endEvent" -> Node.Kind.END;
      case "intermediateCatchEvent", "intermediateThrowEvent" -> Node.Kind.EVENT;
      case "boundaryEvent" ->
          element.elements(BPMN, "compensateEventDefinition").isEmpty() ? Node.Kind.BOUNDARY : null;
      case "exclusiveGateway", "eventBasedGateway" -> Node.Kind.EXCLUSIVE;
      case "parallelGateway" -> Node.Kind.PARALLEL;
      case "inclusiveGateway" -> Node.Kind.INCLUSIVE;
      case "complexGateway" -> Node.Kind.COMPLEX;
      default -> null;
    };
  }

  private static boolean isEventSubProcess(XmlElement element) {
    return SUB_PROCESSES.contains(element.localName())
        && "true".equals(element.attribute("triggeredByEvent"));
  }

  private void readTrigger(XmlElement element, Node node) {
    for (var definition : element.elements()) {
      switch (definition.localName()) {
        case "terminateEventDefinition" -> node.trigger = Node.Trigger.TERMINATE;
        case "cancelEventDefinition" -> node.trigger = Node.Trigger.CANCEL;
        case "errorEventDefinition" -> {
          node.trigger = Node.Trigger.ERROR;
          var reference = definition.attribute("errorRef");
          node.about = reference == null ? "" : errorCodes.getOrDefault(reference, reference);
        }
        case "linkEventDefinition" -> {
          node.trigger = Node.Trigger.LINK;
          node.about = text(definition, "name");
        }
        default -> {}
      }
    }
  }

  private void attach(XmlElement element, Map<String, Node> nodes) {
    var boundary = nodes.get(text(element, "id"));
    if (boundary == null || boundary.kind != Node.Kind.BOUNDARY) {
      return;
    }
    boundary.interrupting = !"false".equals(element.attribute("cancelActivity"));
    var host = nodes.get(text(element, "attachedToRef"));
    if (host == null || !host.isActivity()) {
      fault(
          "DANGLING_BOUNDARY",
          element,
          "边界事件没有附着在同一层的任何活动上，请重新附着或删除",
          "This boundary event is attached to no activity of its own level; attach it again or"
              + " delete it");
    } else {
      host.boundaries.add(boundary);
    }
  }

  private static Set<String> defaults(XmlElement around) {
    Set<String> defaults = new java.util.HashSet<>();
    for (var element : around.elements()) {
      var stated = element.attribute("default");
      if (stated != null) {
        defaults.add(stated);
      }
    }
    return defaults;
  }

  private void connect(XmlElement element, Map<String, Node> nodes, Set<String> defaults) {
    var source = end(element, "sourceRef", nodes);
    var target = end(element, "targetRef", nodes);
    if (source == null || target == null) {
      return;
    }
    if (source.kind == Node.Kind.END
        || target.kind == Node.Kind.START
        || target.kind == Node.Kind.BOUNDARY) {
      fault(
          "IMPOSSIBLE_FLOW",
          element,
          "箭头不能从结束节点出发，也不能指向开始节点或边界事件，请重新连接",
          "No arrow may leave an end event or lead to a start event or a boundary event; connect"
              + " it again");
      return;
    }
    var arrow = new Arrow(text(element, "id"), source, target, taken(element, source, defaults));
    source.out.add(arrow);
    target.in.add(arrow);
  }

  private static Arrow.Taken taken(XmlElement element, Node source, Set<String> defaults) {
    if (source.kind != Node.Kind.INCLUSIVE
        && source.kind != Node.Kind.COMPLEX
        && !source.isActivity()) {
      return Arrow.Taken.ALWAYS;
    }
    if (defaults.contains(text(element, "id"))) {
      return Arrow.Taken.OTHERWISE;
    }
    return source.isActivity() && element.element(BPMN, "conditionExpression").isEmpty()
        ? Arrow.Taken.ALWAYS
        : Arrow.Taken.ON_CONDITION;
  }

  private @Nullable Node end(XmlElement arrow, String attribute, Map<String, Node> nodes) {
    var id = text(arrow, attribute);
    var node = nodes.get(id);
    if (node != null) {
      return node;
    }
    var elsewhere = ids.get(id);
    if (elsewhere != null && kind(elsewhere) != null) {
      if (!"true".equals(elsewhere.attribute("isForCompensation"))) {
        fault(
            "FLOW_ACROSS_BOUNDARY",
            arrow,
            "箭头不能穿过子流程或流程的边界(“%s”不在同一层)，请改为同一层内连接".formatted(id),
            "An arrow may not cross the border of a sub-process or process ('%s' is on another"
                + " level); connect nodes of one level".formatted(id));
      }
    } else {
      fault(
          "DANGLING_FLOW",
          arrow,
          "箭头的 %s 指向不存在的节点“%s”，请重新连接或删除".formatted(attribute, id),
          "The arrow's %s names a node '%s' that does not exist; connect it again or delete it"
              .formatted(attribute, id));
    }
    return null;
  }

  /** A link event passes its token to the catching event of the same name. */
  private void joinLinks(Scope scope) {
    for (var thrower : scope.nodes) {
      if (thrower.trigger != Node.Trigger.LINK || !thrower.out.isEmpty()) {
        continue;
      }
      scope.nodes.stream()
          .filter(it -> it.trigger == Node.Trigger.LINK && it != thrower)
          .filter(it -> it.about.equals(thrower.about) && !it.out.isEmpty())
          .findFirst()
          .ifPresent(
              catcher -> {
                var arrow = new Arrow(thrower.id, thrower, catcher, Arrow.Taken.ALWAYS);
                thrower.out.add(arrow);
                catcher.in.add(arrow);
              });
    }
  }

  private void fault(String code, XmlElement at, String chinese, String english) {
    faults.add(new Fault(code, text(at, "id"), at.line(), chinese, english));
  }

  private static String text(XmlElement element, String attribute) {
    return Objects.requireNonNullElse(element.attribute(attribute), "");
  }
}
