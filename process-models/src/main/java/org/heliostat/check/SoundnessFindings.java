package org.heliostat.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heliostat.check.CheckReport.Element;
import org.heliostat.check.finding.Finding;
import org.heliostat.check.finding.Severity;
import org.heliostat.check.soundness.Judgement;
import org.heliostat.check.soundness.Judgement.Undecided;
import org.heliostat.check.soundness.Property;
import org.heliostat.check.soundness.Soundness;
import org.heliostat.check.soundness.Violation;

/** Says in words why a process is not sound. Each property is a rule of its own. */
final class SoundnessFindings {
  private SoundnessFindings() {}

  static List<Finding> of(Judgement judgement, Map<String, Element> elements) {
    List<Finding> findings = new ArrayList<>();
    judgement
        .violations()
        .forEach(violation -> findings.add(finding(violation, name(violation, elements))));
    judgement.undecided().forEach(undecided -> findings.add(finding(undecided)));
    return findings;
  }

  private static String name(Violation violation, Map<String, Element> elements) {
    var element = elements.get(violation.elementId());
    return element == null ? violation.elementId() : element.label();
  }

  private static Finding finding(Violation violation, String name) {
    return switch (violation.property()) {
      case SAFE ->
          finding(
              violation,
              "流程可能同时两次走到“%s”，之后的环节会被重复办理。请让并行的分支先用并行网关汇合".formatted(name),
              ("The flow can be at '%s' twice at once, so that the steps after it are done twice;"
                      + " join parallel branches with a parallel gateway first")
                  .formatted(name));
      case OPTION_TO_COMPLETE ->
          violation.waits()
              ? finding(
                  violation,
                  "流程会停在“%s”，永远到不了结束。请检查汇合用的网关是否与分支用的一致".formatted(name),
                  ("The flow comes to a standstill at '%s' and never ends; see that branches are"
                          + " joined by the kind of gateway that split them")
                      .formatted(name))
              : finding(
                  violation,
                  "流程走到“%s”后只会一直循环，永远到不了结束。请画出离开循环的箭头".formatted(name),
                  ("From '%s' on the flow goes round for ever and never ends; draw a way out of"
                          + " the loop")
                      .formatted(name));
      case PROPER_COMPLETION ->
          finding(
              violation,
              "同一个办件可能两次走到结束“%s”。请让并行的分支先用并行网关汇合".formatted(name),
              ("One case can reach the end '%s' twice; join parallel branches with a parallel"
                      + " gateway first")
                  .formatted(name));
      case NO_DEAD_ACTIVITIES ->
          finding(
              violation,
              "没有任何路径能办到“%s”。请用箭头接入流程，或者删除".formatted(name),
              "No run ever comes to '%s'; connect it to the flow or delete it".formatted(name));
    };
  }

  private static Finding finding(Violation violation, String chinese, String english) {
    return new Finding(
        rule(violation.property()),
        Severity.ERROR,
        violation.elementId(),
        chinese,
        english,
        "",
        violation.trace());
  }

  /** The rule of a property, for instance {@code option-to-complete}. */
  static String rule(Property property) {
    return property.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Finding finding(Undecided undecided) {
    var reason =
        switch (undecided.reason()) {
          case TOO_MANY_STATES ->
              new String[] {
                "状态超过 %,d 个，未能全部检查。请把流程拆成子流程".formatted(Soundness.MOST_STATES),
                "There are more than %,d states, so not all were looked at; split the flow into"
                        .formatted(Soundness.MOST_STATES)
                    + " sub-processes"
              };
          case UNBOUNDED ->
              new String[] {
                "令牌会无限堆积，余下的性质无法判定。请先改正其他问题",
                "Tokens pile up without end, so the rest cannot be decided; mend the other findings"
                    + " first"
              };
          case COMPLEX_JOIN ->
              new String[] {
                "复杂网关的汇合条件由表达式决定，无法判定。请改用并行、排他或包容网关",
                "When a complex gateway joins is left to an expression and cannot be decided; use"
                    + " a parallel, exclusive or inclusive gateway"
              };
          case MANY_BOUNDARY_EVENTS ->
              new String[] {
                "一个活动上的非中断边界事件过多，未能全部组合检查。请减少边界事件",
                "One activity has too many non-interrupting boundary events to look at all"
                    + " combinations; draw fewer"
              };
          case MANY_INCLUSIVE_JOINS ->
              new String[] {
                "包容网关的分支过多，未能全部组合检查。请减少分支",
                "An inclusive gateway has too many branches to look at all combinations; draw"
                    + " fewer"
              };
        };
    return new Finding(
        "not-decided",
        Severity.WARNING,
        undecided.elementId(),
        reason[0],
        reason[1],
        "",
        List.of());
  }
}
