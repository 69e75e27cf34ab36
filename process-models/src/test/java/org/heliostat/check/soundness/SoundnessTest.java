package org.heliostat.check.soundness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SoundnessTest {
  /**
   * A drawing and which properties it has: safe, option to complete, proper completion, none dead.
   */
  record Example(String name, Drawing drawing, String verdicts) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Example example(String name, String verdicts, String... lines) {
    return new Example(name, Drawing.of(lines), verdicts);
  }

  static Stream<Example> examples() {
    return Stream.of(
        example("sequence", "++++", "S -> a -> b -> E"),
        example("start to end", "++++", "S -> E"),
        example("choice", "++++", "S -> X1 -> a -> X2 -> E", "X1 -> b -> X2"),
        example("two ends", "++++", "S -> X1 -> a -> E1", "X1 -> b -> E2"),
        example("parallel", "++++", "S -> A1 -> a -> A2 -> E", "A1 -> b -> A2"),
        example("parallel to two ends", "++++", "S -> A1 -> a -> E1", "A1 -> b -> E2"),
        example("parallel to one end", "++-+", "S -> A1 -> a -> E", "A1 -> b -> E"),
        example(
            "parallel joined by a choice", "-+-+", "S -> A1 -> a -> X -> c -> E", "A1 -> b -> X"),
        example("choice joined by parallel", "+-++", "S -> X -> a -> A -> E", "X -> b -> A"),
        example("task after a stuck join", "+-+-", "S -> X -> a -> A -> c -> E", "X -> b -> A"),
        example("loop", "++++", "S -> X1 -> a -> X2 -> E", "X2 -> X1"),
        example("loop with work", "++++", "S -> X1 -> a -> X2 -> E", "X2 -> b -> X1"),
        example("loop without a way out", "+-++", "S -> X1 -> a -> X1"),
        example("unreachable", "+++-", "S -> a -> E", "b -> c -> b"),
        example("split on a loop", "---+", "S -> X -> A -> a -> E", "A -> b -> X"),
        example("terminating end", "++++", "S -> A -> a -> T", "A -> b -> E"),
        example(
            "terminating one of two",
            "++++",
            "S -> A1 -> a -> A2 -> E",
            "A1 -> b -> X -> A2",
            "X -> T"),
        example("inclusive", "++++", "S -> O1 -> a -> O2 -> E", "O1 -> b -> O2", "O1 -> c -> O2"),
        example("inclusive joined by parallel", "+-++", "S -> O1 -> a -> A -> E", "O1 -> b -> A"),
        example("inclusive joined by a choice", "-+-+", "S -> O1 -> a -> X -> E", "O1 -> b -> X"),
        example("parallel joined inclusively", "++++", "S -> A1 -> a -> O2 -> E", "A1 -> b -> O2"),
        example("choice joined inclusively", "++++", "S -> X1 -> a -> O2 -> E", "X1 -> b -> O2"),
        example(
            "inclusive join that waits for a choice still open",
            "++++",
            "S -> A1 -> a -> O2 -> E1",
            "A1 -> X -> b -> O2",
            "X -> c -> E2"),
        example(
            "two inclusive joins that wait for each other",
            "+-+-",
            "S -> A -> O1 -> X1 -> E1",
            "A -> O2 -> X2 -> E2",
            "X1 -> a -> O2",
            "X2 -> b -> O1"),
        example(
            "an inclusive join reached twice that ends the flow",
            "+--+",
            "S -> X0 -> O1 -> X1 -> A -> X0",
            "X1 -> O2",
            "O1 -> X2 -> A",
            "X2 -> O2"),
        example(
            "an inclusive join of ways that are one after reduction",
            "-+-+",
            "S -> O1 -> a -> X -> b -> O2 -> E",
            "O1 -> X -> O2",
            "O2 -> E",
            "O1 -> E"),
        example("event-based", "++++", "S -> V -> M1 -> a -> X -> E", "V -> M2 -> X"),
        example("two starts", "++++", "S1 -> a -> X -> E", "S2 -> b -> X"),
        example("two starts joined by parallel", "+-++", "S1 -> a -> A -> E", "S2 -> b -> A"),
        example("without a start event", "++++", "a -> b -> E"),
        example("without start or end events", "++++", "a -> b"),
        example("two implicit starts", "++++", "a -> A -> E", "b -> A"),
        example("implicit merge", "++++", "S -> X -> a -> c -> E", "X -> b -> c"),
        example("implicit split", "++-+", "S -> a -> b -> E", "a -> c -> E"),
        example(
            "parallel loop that piles up",
            "---+",
            "S -> X -> A1 -> a -> A2 -> E",
            "A1 -> b -> X",
            "A1 -> c -> A2"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void shouldJudge(Example example) {
    assertThat(verdicts(example.drawing().judge())).isEqualTo(example.verdicts());
  }

  static String verdicts(Judgement judgement) {
    var signs = new StringBuilder();
    for (var property : Property.values()) {
      signs.append(
          switch (judgement.verdict(property)) {
            case HOLDS -> '+';
            case BROKEN -> '-';
            case UNDECIDED -> '?';
          });
    }
    return signs.toString();
  }

  @Test
  void shouldShowTheRunThatComesToAStandstill() {
    var judgement = Drawing.of("S -> X -> a -> A -> E", "X -> b -> A").judge();

    assertThat(judgement.violations())
        .first()
        .satisfies(
            violation -> {
              assertThat(violation.elementId()).isEqualTo("A");
              assertThat(violation.waits()).isTrue();
              assertThat(violation.trace()).containsExactly("S", "X", "f2", "a");
            });
  }

  /**
   * A drawing that is not safe, where two tokens first meet, and a run to there.
   *
   * @param meetings the elements, with their runs
   */
  record Meeting(String name, Drawing drawing, Map<String, List<String>> meetings) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Meeting> meetings() {
    return Stream.of(
        new Meeting(
            "before a chain",
            Drawing.of("S -> A -> a -> X -> c -> d -> E", "A -> b -> X"),
            Map.of("f4", List.of("S", "A", "a", "X", "b", "X"))),
        new Meeting(
            "before a choice",
            Drawing.of("S -> A -> a -> X -> c -> E1", "A -> b -> X", "X -> d -> E2"),
            Map.of("X", List.of("S", "A", "a", "b"))),
        new Meeting(
            "before the work is split again",
            Drawing.of("S -> A1 -> a -> X -> A2 -> c -> E1", "A1 -> b -> X", "A2 -> d -> E2"),
            Map.of("f4", List.of("S", "A1", "a", "X", "b", "X"))),
        new Meeting(
            "twice, and each by itself",
            Drawing.of(
                "S -> A1 -> a -> X1 -> A2 -> c -> X2 -> e -> E", "A1 -> b -> X1", "A2 -> d -> X2"),
            Map.of(
                "f4",
                List.of("S", "A1", "a", "X1", "b", "X1"),
                "f7",
                List.of("S", "A1", "a", "X1", "A2", "c", "X2", "d", "X2"))),
        new Meeting(
            "behind a task that two arrows lead into",
            Drawing.of("S -> A -> a -> c -> d -> E", "A -> b -> c"),
            Map.of("f4", List.of("S", "A", "a", "c", "b", "c"))),
        new Meeting(
            "behind a split on a loop",
            Drawing.of("S -> X -> A -> a -> c -> E", "A -> b -> X"),
            Map.of("f3", List.of("S", "X", "A", "b", "X", "A"))),
        new Meeting(
            "in a sub-process",
            new Drawing()
                .with(
                    """
                    <subProcess id="p"><startEvent id="s"/><parallelGateway id="g"/>
                    <exclusiveGateway id="x"/><task id="t"/><task id="u"/><endEvent id="e"/>
                    <sequenceFlow id="p1" sourceRef="s" targetRef="g"/>
                    <sequenceFlow id="p2" sourceRef="g" targetRef="x"/>
                    <sequenceFlow id="p3" sourceRef="g" targetRef="x"/>
                    <sequenceFlow id="p4" sourceRef="x" targetRef="t"/>
                    <sequenceFlow id="p5" sourceRef="t" targetRef="u"/>
                    <sequenceFlow id="p6" sourceRef="u" targetRef="e"/></subProcess>
                    """)
                .and("S -> p -> c -> E"),
            Map.of("p4", List.of("S", "p", "s", "g", "x", "x"))));
  }

  @ParameterizedTest
  @MethodSource("meetings")
  void shouldNameWhereTwoTokensFirstMeet(Meeting meeting) {
    var found =
        meeting.drawing().judge().violations().stream()
            .filter(violation -> violation.property() == Property.SAFE)
            .collect(Collectors.toMap(Violation::elementId, Violation::trace));

    assertThat(found).isEqualTo(meeting.meetings());
  }

  /** So many ways cannot be told apart on the drawing, but they can when they are reduced. */
  @Test
  void shouldNameSomePlaceBehindAJoinOfTooManyWays() {
    var drawing = Drawing.of("S -> O1", "O2 -> A -> a -> X -> c -> E", "A -> b -> X");
    for (int i = 0; i < 70; i++) {
      drawing.draw("O1 -> t%d -> O2".formatted(i));
    }

    assertThat(drawing.judge().violations())
        .filteredOn(violation -> violation.property() == Property.SAFE)
        .isNotEmpty()
        .allSatisfy(violation -> assertThat(violation.trace()).startsWith("S", "O1"));
  }

  @Test
  void shouldReduceTwentyParallelBranchesToAHandfulOfStates() {
    var drawing = Drawing.of("S -> A1", "A2 -> E");
    for (int i = 0; i < 20; i++) {
      drawing.draw("A1 -> t%d -> A2".formatted(i));
    }

    var judgement = drawing.judge();

    assertThat(judgement.isSound()).isTrue();
    assertThat(judgement.states()).isLessThan(10);
  }

  /** Branches of an inclusive split of which none folds away, drawn once for each {@code %d}. */
  static Stream<Arguments> wideSplits() {
    var kinds =
        Map.of(
            "that may end by themselves",
            new String[] {"++++", "O1 -> t%d -> X%d -> O2", "X%d -> u%d -> E9%d", "O2 -> E"},
            "that start something beside",
            new String[] {"++++", "O1 -> t%d -> A%d -> O2", "A%d -> u%d -> E9%d", "O2 -> E"},
            "that are never joined",
            new String[] {"++++", "O1 -> t%d -> E9%d"},
            "that may split inclusively once more",
            new String[] {
              "++++",
              "O1 -> O7%d -> t%d -> O8%d -> O2",
              "O7%d -> X%d -> O8%d",
              "X%d -> E9%d",
              "O2 -> E"
            },
            "that come to one end",
            new String[] {"++-+", "O1 -> t%d -> E"},
            "joined by parallel",
            new String[] {"+-++", "O1 -> t%d -> A2", "A2 -> E"},
            "joined by a choice",
            new String[] {"-+-+", "O1 -> t%d -> X2", "X2 -> z -> E"});
    return kinds.entrySet().stream()
        .flatMap(
            kind ->
                Stream.of(4, 20, 40)
                    .map(ways -> Arguments.of(ways, kind.getKey(), kind.getValue())));
  }

  @ParameterizedTest(name = "{0} branches {1}")
  @MethodSource("wideSplits")
  void shouldDecideWideInclusiveSplits(int ways, String kind, String[] verdictsAndLines) {
    var drawing = Drawing.of("S -> O1");
    for (var line : List.of(verdictsAndLines).subList(1, verdictsAndLines.length)) {
      for (int i = 0; i < (line.contains("%d") ? ways : 1); i++) {
        drawing.draw(line.replace("%d", "_" + i));
      }
    }

    var judgement = drawing.judge();

    assertThat(verdicts(judgement)).isEqualTo(verdictsAndLines[0]);
    assertThat(judgement.states()).isLessThan(25 * ways);
  }

  @Test
  void shouldTellWhatASplitChoseRightBehindIt() {
    var judgement =
        Drawing.of(
                "S -> O1 -> a -> X1 -> A2 -> E",
                "X1 -> u -> E91",
                "O1 -> b -> X2 -> A2",
                "X2 -> v -> E92",
                "O1 -> c -> X3 -> E93",
                "X3 -> A2")
            .judge();

    assertThat(judgement.violations())
        .first()
        .satisfies(
            violation ->
                assertThat(violation.trace()).startsWith("S", "O1", "f2").contains("a", "X1"));
  }

  @Test
  void shouldLeaveAnInclusiveGatewayAsSoonAsItHasJoined() {
    // a2's token may still come to O, by way of A and c, where another one waits already.
    var judgement =
        Drawing.of(
                "S -> a1 -> a2 -> A -> b -> c",
                "a1 -> d -> O",
                "a1 -> e -> O",
                "c -> e",
                "a2 -> O",
                "O -> E",
                "O -> A",
                "c -> A")
            .judge();

    assertThat(judgement.violations())
        .filteredOn(violation -> violation.elementId().equals("O"))
        .singleElement()
        .satisfies(violation -> assertThat(violation.trace()).containsSubsequence("O", "a2", "E"));
  }

  @Test
  void shouldSayThatWaysAcrossManyJoinsAreNotDecided() {
    var drawing = Drawing.of("S -> O1", "O2 -> O4", "O3 -> O4", "O4 -> E");
    for (int i = 0; i < 20; i++) {
      drawing.draw("O1 -> t%d -> X%d -> O2".formatted(i, i));
      drawing.draw("X%d -> u%d -> O3".formatted(i, i));
    }
    var judgement = drawing.judge();

    assertThat(judgement.isDecided()).isFalse();
    assertThat(judgement.undecided())
        .containsExactly(new Judgement.Undecided(Judgement.Reason.TOO_MANY_STATES, ""));
  }

  @Test
  void shouldLookAtOneOrderOnlyOfBranchesThatCannotBeReduced() {
    List<String> lines = new ArrayList<>(List.of("S -> A1", "A2 -> E"));
    for (int i = 0; i < 16; i++) {
      // Each branch has a choice with ends of its own, so that nothing folds.
      lines.add("A1 -> X%d -> a%d -> E%d".formatted(i, i, i));
      lines.add("X%d -> b%d -> F%d".formatted(i, i, i).replace("F", "E9"));
    }
    var judgement = Drawing.of(lines.toArray(String[]::new)).judge();

    assertThat(judgement.isDecided()).isTrue();
  }
}
