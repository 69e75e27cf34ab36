package org.heliostat.check.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heliostat.check.disclosed.ShownFlow;
import org.heliostat.check.disclosed.ShownFlowReader;
import org.heliostat.check.disclosed.Stories;
import org.heliostat.check.disclosed.Story;
import org.heliostat.check.disclosed.StoryComparison;
import org.heliostat.check.run.RunGraph;
import org.heliostat.power.CaseResult;
import org.heliostat.power.Step;
import org.jspecify.annotations.Nullable;

/**
 * The flow shown to the public is a coarse picture of the one that runs, and a faithful one: what
 * the public can see of any case is a way through the public flow with the same result, and every
 * way through the public flow can happen.
 */
final class PublicFlow implements Rule {
  @Override
  public String legalBasis() {
    return Laws.disclosure();
  }

  @Override
  public void check(CheckedPower checked, Report report) {
    var bpmn = checked.source().publicFlow();
    if (bpmn.isBlank()) {
      refuseNamesWithoutFlow(checked, report);
      return;
    }
    try {
      var shown = ShownFlowReader.read(bpmn);
      if (checkNames(checked, shown, report)) {
        compare(checked, shown, report);
      }
    } catch (ShownFlowReader.Unusable e) {
      report.error(checked.power().code(), e.chinese(), e.english());
    }
  }

  private static void refuseNamesWithoutFlow(CheckedPower checked, Report report) {
    for (var step : checked.steps(it -> it.shownAs() != null)) {
      report.error(
          step.id(),
          "环节“%s”以公开流程的“%s”公开，却没有公开流程，请绘制公开流程或者删除 shownAs".formatted(step.name(), step.shownAs()),
          "The step '%s' is shown as '%s', but there is no public flow; draw one or delete shownAs"
              .formatted(step.id(), step.shownAs()));
    }
  }

  /** What stands for a step before the public; {@code null} when it is not shown. */
  private static @Nullable String shownAs(Step step) {
    if (!step.disclosed()) {
      return null;
    }
    return step.shownAs() == null ? step.id() : step.shownAs();
  }

  private static boolean checkNames(CheckedPower checked, ShownFlow shown, Report report) {
    boolean sound = true;
    Set<String> used = new HashSet<>();
    for (var step : checked.flow().steps()) {
      var name = shownAs(step);
      if (name == null && step.shownAs() != null) {
        sound = false;
        report.error(
            step.id(),
            "环节“%s”不公开，却填写了公开流程的“%s”，请改为公开或者删除 shownAs".formatted(step.name(), step.shownAs()),
            "The step '%s' is not public, yet shown as '%s'; make it public or delete shownAs"
                .formatted(step.id(), step.shownAs()));
      } else if (name != null && !shown.names().containsKey(name)) {
        sound = false;
        report.error(
            step.id(),
            "公开流程中没有环节“%s”公开时对应的“%s”，请在公开流程中补画，或者填写 shownAs".formatted(step.name(), name),
            "The public flow has no step '%s', as which '%s' is shown; draw it or fill in shownAs"
                .formatted(name, step.id()));
      } else if (name != null) {
        used.add(name);
      }
    }
    for (var name : shown.names().entrySet()) {
      if (!used.contains(name.getKey())) {
        sound = false;
        report.error(
            checked.power().code(),
            "公开流程的环节“%s”没有内部环节与之对应，请删除或者给内部环节填写 shownAs".formatted(name.getValue()),
            "No step is shown as '%s' of the public flow; delete it there or fill in shownAs"
                .formatted(name.getKey()));
      }
    }
    return sound;
  }

  private static void compare(CheckedPower checked, ShownFlow shown, Report report) {
    var publicRuns = RunGraph.of(shown.graph());
    if (!publicRuns.gaps().isEmpty()) {
      refuseSize(checked, report);
      return;
    }
    if (!checked.runs().gaps().isEmpty()) {
      return; // the rule judgeable-flow says so
    }
    Map<String, CaseResult> results = new HashMap<>();
    checked.flow().endings().forEach(ending -> results.put(ending.id(), ending.result()));
    var inside =
        new Stories(
            checked.runs().graph(),
            id -> checked.flow().step(id).map(PublicFlow::shownAs).orElse(null),
            results);
    var outside = new Stories(publicRuns, id -> id, shown.results());
    var comparison = StoryComparison.of(inside, outside);
    if (comparison.onlyFirst() != null) {
      tellInside(checked, shown, inside, comparison.onlyFirst(), report);
    }
    if (comparison.onlySecond() != null) {
      var told = told(comparison.onlySecond(), shown);
      report.error(
          checked.power().code(),
          "公开流程有办理过程“%s”，内部流程走不出来，请修改公开流程".formatted(told),
          "The public flow tells of a case that cannot happen: %s; change the public flow"
              .formatted(toldInEnglish(comparison.onlySecond())));
    }
    if (!comparison.isWhole()) {
      refuseSize(checked, report);
    }
  }

  private static void tellInside(
      CheckedPower checked, ShownFlow shown, Stories inside, Story story, Report report) {
    var trace =
        inside
            .runTelling(story)
            .map(moves -> checked.runs().run(moves, true).trace())
            .orElse(List.of());
    report.error(
        checked.power().code(),
        "内部流程有办理过程“%s”，公开流程走不出来，请在公开流程中补画".formatted(told(story, shown)),
        "A case can go a way that the public flow does not have: %s; draw it there"
            .formatted(toldInEnglish(story)),
        trace);
  }

  private static String told(Story story, ShownFlow shown) {
    var steps = story.steps().stream().map(id -> shown.names().getOrDefault(id, id)).toList();
    return String.join("→", steps) + (steps.isEmpty() ? "" : "→") + story.result().chinese();
  }

  private static String toldInEnglish(Story story) {
    return String.join(" - ", story.steps())
        + (story.steps().isEmpty() ? "" : " - ")
        + story.result();
  }

  private static void refuseSize(CheckedPower checked, Report report) {
    report.error(
        checked.power().code(),
        "公开流程并行的环节太多，或者并行路径没有正确汇合，无法与内部流程比较，请简化公开流程",
        "The public flow has too much in parallel, or does not join it, to be compared; draw it"
            + " more simply");
  }
}
