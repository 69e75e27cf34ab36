package org.heliostat.check.disclosed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.heliostat.check.run.Components;
import org.heliostat.check.run.FlowGraph;
import org.heliostat.power.CaseResult;
import org.heliostat.power.xml.UnreadableXmlException;
import org.heliostat.power.xml.XmlElement;
import org.heliostat.power.xml.XmlParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads the flow shown to the public: one process of plain BPMN with one start event, tasks,
 * exclusive and parallel gateways, and end events that say how the case ended.
 */
public final class ShownFlowReader {
  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final String POWER = "https://heliostat.org/schema/power/1";
  private static final Map<String, FlowGraph.Type> TYPES =
      Map.of(
          "startEvent", FlowGraph.Type.START,
          "task", FlowGraph.Type.STEP,
          "userTask", FlowGraph.Type.STEP,
          "serviceTask", FlowGraph.Type.STEP,
          "exclusiveGateway", FlowGraph.Type.EXCLUSIVE,
          "parallelGateway", FlowGraph.Type.PARALLEL,
          "endEvent", FlowGraph.Type.END);
  private static final Set<String> BYSTANDERS =
      Set.of("laneSet", "textAnnotation", "association", "documentation", "extensionElements");

  private final Map<String, FlowGraph.Node> nodes = new LinkedHashMap<>();
  private final List<FlowGraph.Arrow> arrows = new ArrayList<>();
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, CaseResult> results = new LinkedHashMap<>();

  private ShownFlowReader() {}

  /** A public flow that cannot be used. The message says what is wrong and what to do about it. */
  public static final class Unusable extends Exception {
    private final String chinese;

    Unusable(String chinese, String english) {
      super(english);
      this.chinese = chinese;
    }

    /** The message in Chinese. */
    public String chinese() {
      return chinese;
    }

    /** The message in English. */
    public String english() {
      return String.valueOf(getMessage());
    }
  }

  /**
   * Reads a public flow.
   *
   * @throws Unusable at the first fault
   */
  public static ShownFlow read(String bpmn) throws Unusable {
    try {
      var root = XmlParser.parse(bpmn, XmlParser.Limits.DRAWN).root();
      return new ShownFlowReader().read(root);
    } catch (UnreadableXmlException e) {
      throw new Unusable(
          "公开流程不是可读的 BPMN 文件（第%d行），请重新保存".formatted(e.line()),
          "The public flow is no readable BPMN file (line %d); save it again".formatted(e.line()));
    }
  }

  private ShownFlow read(XmlElement root) throws Unusable {
    var processes = root.elements(BPMN, "process");
    if (processes.size() != 1) {
      throw new Unusable("公开流程文件应当有且只有一个流程", "The public flow holds exactly one process");
    }
    var process = processes.getFirst();
    for (var element : process.elements()) {
      if (element.uri().equals(BPMN)
          && !element.localName().equals("sequenceFlow")
          && !BYSTANDERS.contains(element.localName())) {
        readNode(element);
      }
    }
    for (var arrow : process.elements(BPMN, "sequenceFlow")) {
      arrows.add(new FlowGraph.Arrow(end(arrow, "sourceRef"), end(arrow, "targetRef"), null));
    }
    return whole();
  }

  private void readNode(XmlElement element) throws Unusable {
    var id = String.valueOf(element.attribute("id"));
    var type = TYPES.get(element.localName());
    if (type == null) {
      throw new Unusable(
          "公开流程不支持 BPMN 元素%s，请删除".formatted(element.localName()),
          "The public flow may not use the BPMN element %s; delete it"
              .formatted(element.localName()));
    }
    var outcomes = type == FlowGraph.Type.STEP ? List.of("DONE") : List.<String>of();
    if (nodes.put(id, new FlowGraph.Node(id, type, outcomes, null)) != null) {
      throw new Unusable(
          "公开流程中的 id “%s”重复，请换一个".formatted(id),
          "The id '%s' is taken in the public flow; choose another".formatted(id));
    }
    if (type == FlowGraph.Type.STEP) {
      var name = element.attribute("name");
      names.put(id, name == null || name.isBlank() ? id : name);
    } else if (type == FlowGraph.Type.END) {
      results.put(id, result(id, element));
    }
  }

  private static CaseResult result(String id, XmlElement end) throws Unusable {
    var stated =
        end.element(BPMN, "extensionElements")
            .flatMap(extensions -> extensions.element(POWER, "end"))
            .map(it -> it.attribute("result"))
            .orElse(null);
    return Stream.of(CaseResult.values())
        .filter(result -> result.name().equals(stated))
        .findFirst()
        .orElseThrow(
            () ->
                new Unusable(
                    "公开流程的结束节点“%s”没有说明办件结果，请添加 power：end".formatted(id),
                    "The end event '%s' of the public flow does not say how the case ended; add"
                            .formatted(id)
                        + " power:end"));
  }

  private String end(XmlElement arrow, String attribute) throws Unusable {
    var id = arrow.attribute(attribute);
    if (id == null || !nodes.containsKey(id)) {
      throw new Unusable(
          "公开流程中有箭头没有连到节点（%s），请重新连接".formatted(nullToEmpty(id)),
          "An arrow of the public flow leads nowhere; connect it again");
    }
    return id;
  }

  private ShownFlow whole() throws Unusable {
    var starts = nodes.values().stream().filter(it -> it.type() == FlowGraph.Type.START).toList();
    if (starts.size() != 1 || results.isEmpty()) {
      throw new Unusable(
          "公开流程应当有一个开始节点和至少一个结束节点",
          "The public flow has one start event and at least one end event");
    }
    for (var node : nodes.values()) {
      long leaving = arrows.stream().filter(it -> it.sourceId().equals(node.id())).count();
      checkLeaving(node, leaving);
    }
    refuseEndlessLoop();
    var graph = new FlowGraph(starts.getFirst().id(), new ArrayList<>(nodes.values()), arrows);
    return new ShownFlow(graph, names, results);
  }

  private static void checkLeaving(FlowGraph.Node node, long leaving) throws Unusable {
    switch (node.type()) {
      case START, STEP -> {
        if (leaving != 1) {
          throw new Unusable(
              "公开流程的节点“%s”应当有且只有一个出发的箭头".formatted(node.id()),
              "Exactly one arrow leaves the node '%s' of the public flow".formatted(node.id()));
        }
      }
      case EXCLUSIVE, PARALLEL -> {
        if (leaving == 0) {
          throw new Unusable(
              "公开流程从网关“%s”走不下去，请画出箭头".formatted(node.id()),
              "Nothing leads on from the gateway '%s' of the public flow; draw an arrow"
                  .formatted(node.id()));
        }
      }
      case END -> {
        if (leaving > 0) {
          throw new Unusable(
              "公开流程的结束节点“%s”不能有出发的箭头".formatted(node.id()),
              "No arrow leaves the end event '%s' of the public flow".formatted(node.id()));
        }
      }
    }
  }

  /** A way round through gateways alone would never come to rest. */
  private void refuseEndlessLoop() throws Unusable {
    var ids = new ArrayList<>(nodes.keySet());
    var components =
        Components.of(
            ids.size(),
            from ->
                arrows.stream()
                    .filter(it -> it.sourceId().equals(ids.get(from)))
                    .filter(it -> isGateway(it.sourceId()) && isGateway(it.targetId()))
                    .mapToInt(it -> ids.indexOf(it.targetId()))
                    .toArray());
    boolean toItself =
        arrows.stream()
            .anyMatch(it -> it.sourceId().equals(it.targetId()) && isGateway(it.sourceId()));
    if (components.size() < ids.size() || toItself) {
      throw new Unusable(
          "公开流程中有只经过网关的回路，请让它经过一个环节",
          "The public flow has a loop of gateways only; lead it through a step");
    }
  }

  private boolean isGateway(String id) {
    var node = nodes.get(id);
    return node != null
        && (node.type() == FlowGraph.Type.EXCLUSIVE || node.type() == FlowGraph.Type.PARALLEL);
  }

  private static String nullToEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
