package org.heliostat.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heliostat.check.finding.Finding;
import org.heliostat.check.run.Flows;
import org.heliostat.check.staffing.Staffing;
import org.heliostat.power.AgencyCode;
import org.heliostat.power.Fee;
import org.heliostat.power.Flow;
import org.heliostat.power.LegalBasis;
import org.heliostat.power.MaterialRequirement;
import org.heliostat.power.Power;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.PowerSource;
import org.heliostat.power.Procedure;
import org.heliostat.power.StepKind;
import org.heliostat.time.Limit;
import org.heliostat.time.LimitUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Thirty choices in a row make a thousand million ways; no rule may try them one by one. */
class ManyWaysTest {
  private static final int CHOICES = 30;
  private static final Duration ALLOWED = Duration.ofMillis(500);

  /** The first run of all loads classes and the calendar. */
  @BeforeAll
  static void warmUp() {
    for (var shape : Shape.values()) {
      Rules.check(Rules.ALL, checked(shape));
    }
  }

  private enum Shape {
    /** Each choice between two steps, one after the other. */
    ROW,
    /** The same, and from the end of it back to its beginning. */
    LOOP,
    /** The same with steps that judge. */
    REVIEWS,
    /** Outcomes that decide only much later, so that every combination is a state of its own. */
    LATE
  }

  static Stream<Object[]> rules() {
    return Rules.ALL.stream()
        .flatMap(rule -> Stream.of(Shape.values()).map(shape -> new Object[] {rule, shape}));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void shouldJudgeAThousandMillionWaysInNoTime(Rule rule, Shape shape) {
    var checked = checked(shape);
    long start = System.nanoTime();

    var findings = Rules.check(List.of(rule), checked);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(ALLOWED);
    assertThat(findings).extracting(Finding::rule).doesNotContain("rule-crashed");
    assertThat(findings.isEmpty()).isEqualTo(!finds(rule, shape));
  }

  /** What is wrong with these flows, so that finding nothing means something. */
  private static boolean finds(Rule rule, Shape shape) {
    return switch (Rules.id(rule)) {
      case "judgeable-flow" -> shape == Shape.LATE;
      case "limit-sum" -> shape != Shape.LATE;
      case "watched-steps" -> true;
      case "enough-people" -> shape == Shape.REVIEWS;
      default -> false;
    };
  }

  private static CheckedPower checked(Shape shape) {
    var flow = flow(shape);
    var power =
        new Power(
            "QD-QR-0001",
            "很多路径",
            PowerCategory.CONFIRMATION,
            Procedure.GENERAL,
            new AgencyCode("320681-CG"),
            new AgencyCode("320681-CG"),
            "启东市城市管理局",
            "12345",
            new Limit(CHOICES, LimitUnit.WORKING_DAY),
            new Limit(CHOICES, LimitUnit.WORKING_DAY),
            List.of(new LegalBasis("城市市容和环境卫生管理条例", "第十一条")),
            List.of(new MaterialRequirement("plan", "设计图", true, new TreeSet<>(Set.of("pdf")), 1)),
            List.of(new Fee("办理费", "不收费")),
            "application",
            flow);
    var source = new PowerSource("", new TreeMap<>(), new TreeMap<>(), shown(flow));
    var staffing =
        new Staffing(Map.of("case-handler", Set.of("an", "bo"), "leader", people(CHOICES)));
    return new CheckedPower(source, power, Surroundings.usual().withStaffing(staffing));
  }

  private static Set<String> people(int number) {
    return IntStream.range(0, number).mapToObj(i -> "leader-" + i).collect(Collectors.toSet());
  }

  private static Flow flow(Shape shape) {
    var flows = new Flows().end("end");
    List<String> way = new ArrayList<>(List.of("start"));
    for (int i = 0; i < CHOICES; i++) {
      choice(flows, way, i, shape);
    }
    if (shape == Shape.LATE) {
      for (int i = 0; i < CHOICES; i++) {
        flows.choice("late" + i, "ask" + i).choice("met" + i, null);
        way.add("late" + i + ":YES");
        way.add("met" + i);
        flows.way("late" + i + ":NO", "met" + i);
      }
    }
    if (shape == Shape.LOOP) {
      flows
          .step("again", StepKind.EXAMINE, "case-handler", 1, "YES", "NO")
          .choice("round", "again");
      way.addAll(List.of("again", "round:YES"));
      flows.way("round:NO", "ask0");
    }
    flows
        .step("approval", StepKind.LEADER_APPROVAL, "leader", 1, "DONE")
        .step("decide", StepKind.DECIDE, "leader", 1, "DONE")
        .step("deliver", StepKind.DELIVER, "case-handler", 1, "DONE")
        .step("archive", StepKind.ARCHIVE, "case-handler", 1, "DONE");
    way.addAll(List.of("approval", "decide", "deliver", "archive", "end"));
    return flows.way(way.toArray(String[]::new)).flow();
  }

  private static void choice(Flows flows, List<String> way, int i, Shape shape) {
    var kind = shape == Shape.REVIEWS ? StepKind.LEGAL_REVIEW : StepKind.EXAMINE;
    var post = shape == Shape.REVIEWS ? "leader" : "case-handler";
    var ask = "ask" + i;
    flows.step(ask, StepKind.EXAMINE, "case-handler", 1, "YES", "NO");
    way.add(ask);
    if (shape == Shape.LATE) {
      return;
    }
    flows
        .choice("choice" + i, ask)
        .step("yes" + i, kind, post, 1, "DONE")
        .step("no" + i, kind, post, 2, "DONE")
        .choice("meet" + i, null)
        .way("choice" + i + ":NO", "no" + i, "meet" + i);
    way.addAll(List.of("choice" + i + ":YES", "yes" + i, "meet" + i));
  }

  /** The same flow as the public would be shown it, node by node. */
  private static String shown(Flow flow) {
    var shown =
        new StringBuilder(
            """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:power="https://heliostat.org/schema/power/1">
              <bpmn:process id="shown">
                <bpmn:startEvent id="start"/>
                <bpmn:endEvent id="end"><bpmn:extensionElements>
                  <power:end result="COMPLETED"/>
                </bpmn:extensionElements></bpmn:endEvent>
            """);
    flow.steps().forEach(it -> shown.append("<bpmn:task id=\"%s\"/>".formatted(it.id())));
    flow.gateways()
        .forEach(it -> shown.append("<bpmn:exclusiveGateway id=\"%s\"/>".formatted(it.id())));
    flow.sequenceFlows()
        .forEach(
            it ->
                shown.append(
                    "<bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\"/>"
                        .formatted(it.id(), it.sourceId(), it.targetId())));
    return shown.append("</bpmn:process></bpmn:definitions>").toString();
  }
}
