package org.heliostat.power;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.heliostat.power.xml.XmlElement;

/** Checks that the arrows of a process lead every case from one start to an end. */
final class FlowCheck {
  private final Faults faults;
  private final DrawnProcess process;
  private boolean broken;

  FlowCheck(Faults faults, DrawnProcess process) {
    this.faults = faults;
    this.process = process;
  }

  void check() {
    process.arrows().forEach(this::checkArrow);
    checkReferences();
    var starts = process.nodesOf(BpmnNames.START);
    checkStartsAndEnds(starts);
    process.nodes().values().forEach(this::checkNode);
    if (starts.size() == 1 && !broken) {
      checkReach(starts.getFirst());
    }
    process.nodes().keySet().forEach(this::refuseEndlessLoop);
    var decisions = new DecisionCheck(faults, process);
    process.nodesOf(BpmnNames.EXCLUSIVE).forEach(decisions::check);
  }

  private void checkArrow(XmlElement arrow) {
    for (var end : List.of("sourceRef", "targetRef")) {
      var id = arrow.attribute(end);
      if (id == null || !process.nodes().containsKey(id)) {
        broken = true;
        faults.add(
            "DANGLING_FLOW",
            arrow,
            "箭头的 %s “%s”没有连到任何节点，请重新连接或删除".formatted(end, id == null ? "" : id),
            "The %s '%s' of this arrow leads nowhere; connect it again or delete it"
                .formatted(end, id == null ? "" : id));
      }
    }
    var source = arrow.attribute("sourceRef");
    if (DrawnProcess.outcome(arrow) != null
        && source != null
        && process.nodes().containsKey(source)
        && !process.is(source, BpmnNames.EXCLUSIVE)) {
      faults.add(
          "OUTCOME_WITHOUT_GATEWAY",
          arrow,
          "只有从“按结果分支”出发的箭头才能带办理结果，请先画一个分支，或删除 power:outcome",
          "Only arrows that leave an exclusive gateway carry an outcome; draw a gateway first or"
              + " delete power:outcome");
    }
  }

  /** What nodes say of their arrows must be what the arrows say. */
  private void checkReferences() {
    for (var node : process.nodes().values()) {
      var id = String.valueOf(node.attribute("id"));
      checkReferences(node, "incoming", process.arriving(id));
      checkReferences(node, "outgoing", process.leaving(id));
    }
  }

  private void checkReferences(XmlElement node, String name, List<XmlElement> arrows) {
    for (var reference : node.elements(BpmnNames.BPMN, name)) {
      var id = reference.text().strip();
      if (arrows.stream().noneMatch(arrow -> id.equals(arrow.attribute("id")))) {
        faults.add(
            "DANGLING_FLOW",
            reference,
            "节点列出的箭头“%s”不存在或没有连到本节点，请删除这一行或重新连接".formatted(id),
            "The arrow '%s' listed here does not exist or is not joined to this node; delete this"
                + " line or connect it again".formatted(id));
      }
    }
  }

  private void checkStartsAndEnds(List<XmlElement> starts) {
    if (starts.isEmpty()) {
      faults.add(
          "NO_START",
          process.element(),
          "流程没有开始节点，请添加一个",
          "The process has no start event; add one");
    }
    for (int i = 1; i < starts.size(); i++) {
      faults.add(
          "SEVERAL_STARTS",
          starts.get(i),
          "只能有一个开始节点，请删除多余的",
          "Only one start event is allowed; delete the others");
    }
    if (process.nodesOf(BpmnNames.END).isEmpty()) {
      broken = true;
      faults.add(
          "NO_END",
          process.element(),
          "流程没有结束节点，请至少添加一个",
          "The process has no end event; add at least one");
    }
  }

  private void checkNode(XmlElement node) {
    var id = String.valueOf(node.attribute("id"));
    int leaving = process.leaving(id).size();
    switch (node.localName()) {
      case BpmnNames.START -> {
        if (!process.arriving(id).isEmpty()) {
          faults.add(
              "ARROW_INTO_START",
              node,
              "箭头不能指向开始节点，请改连到第一个环节",
              "No arrow may lead to the start event; lead it to the first step");
        }
      }
      case BpmnNames.END -> {
        if (leaving > 0) {
          faults.add(
              "ARROW_OUT_OF_END",
              node,
              "结束节点不能再有出发的箭头，请删除",
              "No arrow may leave an end event; delete it");
        }
        return;
      }
      case BpmnNames.EXCLUSIVE, BpmnNames.PARALLEL -> {
        refuseDeadEnd(node, leaving);
        return;
      }
      default -> {}
    }
    refuseDeadEnd(node, leaving);
    if (leaving > 1) {
      faults.add(
          "SPLIT_WITHOUT_GATEWAY",
          node,
          "从该节点出发的箭头有 %d 个，请先画“按结果分支”或“同时进行”再分开".formatted(leaving),
          "%d arrows leave this node; draw a gateway and split there".formatted(leaving));
    }
  }

  private void refuseDeadEnd(XmlElement node, int leaving) {
    if (leaving == 0 && !broken) {
      faults.add(
          "DEAD_END",
          node,
          "从该节点走不下去，请画一个箭头到下一环节或结束节点",
          "Nothing leads on from here; draw an arrow to the next step or an end event");
    }
  }

  /** A way round through gateways alone would never come to rest. */
  private void refuseEndlessLoop(String id) {
    Set<String> seen = new HashSet<>();
    List<String> open = new ArrayList<>(List.of(id));
    while (!open.isEmpty()) {
      var at = open.removeLast();
      if (!process.is(at, BpmnNames.EXCLUSIVE) && !process.is(at, BpmnNames.PARALLEL)) {
        continue;
      }
      for (var arrow : process.leaving(at)) {
        var next = String.valueOf(arrow.attribute("targetRef"));
        if (next.equals(id)) {
          faults.add(
              "ENDLESS_LOOP",
              arrow,
              "这条回路上只有分支、没有环节，会无休止地循环，请让它经过一个环节",
              "This loop passes gateways only and would never end; lead it through a step");
          return;
        }
        if (seen.add(next)) {
          open.add(next);
        }
      }
    }
  }

  private void checkReach(XmlElement start) {
    var fromStart = walk(Set.of(String.valueOf(start.attribute("id"))), true);
    Set<String> ends = new LinkedHashSet<>();
    process.nodesOf(BpmnNames.END).forEach(end -> ends.add(String.valueOf(end.attribute("id"))));
    var toEnd = walk(ends, false);
    report(
        id -> !fromStart.contains(id),
        "UNREACHABLE",
        "从开始节点走不到这里，请用箭头连接或删除",
        "This cannot be reached from the start; connect it or delete it");
    report(
        id -> fromStart.contains(id) && !toEnd.contains(id) && !process.leaving(id).isEmpty(),
        "NO_WAY_OUT",
        "从这里走不到任何结束节点，请画出通往结束节点的箭头",
        "No end event can be reached from here; draw a way to one");
  }

  private void report(Predicate<String> wrong, String code, String chinese, String english) {
    process
        .nodes()
        .forEach(
            (id, node) -> {
              if (BpmnNames.NODES.contains(node.localName()) && wrong.test(id)) {
                faults.add(code, node, chinese, english);
              }
            });
  }

  private Set<String> walk(Set<String> from, boolean forward) {
    Set<String> seen = new HashSet<>(from);
    List<String> open = new ArrayList<>(from);
    while (!open.isEmpty()) {
      var id = open.removeLast();
      for (var arrow : forward ? process.leaving(id) : process.arriving(id)) {
        var next = String.valueOf(arrow.attribute(forward ? "targetRef" : "sourceRef"));
        if (seen.add(next)) {
          open.add(next);
        }
      }
    }
    return seen;
  }
}
