package org.heliostat.power;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.heliostat.power.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Checks that at every exclusive gateway each outcome of one step has exactly one arrow. */
final class DecisionCheck {
  private final Faults faults;
  private final DrawnProcess process;

  DecisionCheck(Faults faults, DrawnProcess process) {
    this.faults = faults;
    this.process = process;
  }

  void check(XmlElement gateway) {
    var id = String.valueOf(gateway.attribute("id"));
    var leaving = process.leaving(id);
    if (!decides(gateway, leaving)) {
      return;
    }
    var decider = decidingStep(gateway);
    if (decider == null) {
      faults.add(
          "NO_DECIDING_STEP",
          gateway,
          "该分支不知道依据哪个环节的结果，请把它连在一个环节之后，或填写 power:decides",
          "This gateway cannot tell which step decides; place it after one step or fill in"
              + " power:decides");
      return;
    }
    if (mayBeSkipped(decider, id)) {
      faults.add(
          "DECIDING_STEP_SKIPPED",
          gateway,
          "有的路径不经过环节“%s”就到了这里，届时还没有办理结果，请改图或改 power:decides".formatted(decider),
          "Some way leads here without passing the step '%s', so that it has no outcome yet; draw"
              + " it otherwise or change power:decides".formatted(decider));
    }
    checkArrows(gateway, leaving, decider);
  }

  private void checkArrows(XmlElement gateway, List<XmlElement> leaving, String decider) {
    var outcomes = process.outcomes(decider);
    if (outcomes.isEmpty()) {
      return; // reported at the step
    }
    boolean sound = true;
    Set<String> taken = new HashSet<>();
    for (var arrow : leaving) {
      var outcome = DrawnProcess.outcome(arrow);
      if (outcome == null) {
        sound = false;
        faults.add(
            "ARROW_WITHOUT_OUTCOME",
            arrow,
            "从“按结果分支”出发的每个箭头都要选择办理结果，请从中选择：%s".formatted(String.join("、", outcomes)),
            "Every arrow that leaves this gateway needs an outcome; choose one of: %s"
                .formatted(String.join(", ", outcomes)));
      } else if (!outcomes.contains(outcome)) {
        sound = false;
        faults.add(
            "UNKNOWN_OUTCOME",
            arrow,
            "环节“%s”没有办理结果 %s，请改为：%s".formatted(decider, outcome, String.join("、", outcomes)),
            "The step '%s' has no outcome %s; choose one of: %s"
                .formatted(decider, outcome, String.join(", ", outcomes)));
      } else if (!taken.add(outcome)) {
        faults.add(
            "OUTCOME_TWICE",
            arrow,
            "办理结果 %s 已有一个箭头，一个结果只能走一个箭头".formatted(outcome),
            "The outcome %s already has an arrow; one outcome takes one arrow".formatted(outcome));
      }
    }
    if (sound) {
      var missing = new TreeSet<>(outcomes);
      missing.removeAll(taken);
      for (var outcome : missing) {
        faults.add(
            "OUTCOME_WITHOUT_ARROW",
            gateway,
            "环节“%s”的办理结果 %s 在这里没有箭头，请补画".formatted(decider, outcome),
            "The outcome %s of the step '%s' has no arrow here; draw one"
                .formatted(outcome, decider));
      }
    }
  }

  /** A gateway decides when it splits, or says so; else it only joins. */
  static boolean decides(XmlElement gateway, List<XmlElement> leaving) {
    return leaving.size() > 1
        || DrawnProcess.decides(gateway) != null
        || leaving.stream().anyMatch(arrow -> DrawnProcess.outcome(arrow) != null);
  }

  /** The step named on the gateway, else the only one before it. */
  @Nullable String decidingStep(XmlElement gateway) {
    var stated = DrawnProcess.decides(gateway);
    if (stated != null) {
      return process.isStep(stated) ? stated : null;
    }
    return nearestStep(String.valueOf(gateway.attribute("id")));
  }

  /** The only step from which a gateway is reached without passing another step. */
  @Nullable String nearestStep(String gatewayId) {
    Set<String> steps = new HashSet<>();
    Set<String> seen = new HashSet<>();
    List<String> open = new ArrayList<>(List.of(gatewayId));
    while (!open.isEmpty()) {
      for (var arrow : process.arriving(open.removeLast())) {
        var source = String.valueOf(arrow.attribute("sourceRef"));
        if (process.isStep(source) || process.is(source, BpmnNames.START)) {
          steps.add(source);
        } else if (seen.add(source)) {
          open.add(source);
        }
      }
    }
    if (steps.size() != 1) {
      return null;
    }
    var only = steps.iterator().next();
    return process.isStep(only) ? only : null;
  }

  /** In a flow without parallel ways, whether the gateway can be reached around the step. */
  private boolean mayBeSkipped(String step, String gatewayId) {
    var starts = process.nodesOf(BpmnNames.START);
    if (starts.size() != 1 || !process.nodesOf(BpmnNames.PARALLEL).isEmpty()) {
      return false;
    }
    Set<String> seen = new HashSet<>(Set.of(step));
    List<String> open = new ArrayList<>(List.of(String.valueOf(starts.getFirst().attribute("id"))));
    while (!open.isEmpty()) {
      var id = open.removeLast();
      if (id.equals(gatewayId)) {
        return true;
      }
      if (seen.add(id)) {
        process
            .leaving(id)
            .forEach(arrow -> open.add(String.valueOf(arrow.attribute("targetRef"))));
      }
    }
    return false;
  }
}
