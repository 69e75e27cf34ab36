package org.heliostat.check.soundness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** What was reduced and put in order judges as playing every order of every token does. */
class SoundnessPropertiesTest {
  @Property(tries = 2_000)
  void shouldJudgeTangledProcessesAsTheTokenGameDoes(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int size) throws Exception {
    agrees(new RandomDrawings(seed, "XXAA").tangled(size));
  }

  @Property(tries = 2_000)
  void shouldJudgeTangledInclusiveProcessesAsTheTokenGameDoes(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 8) int size) throws Exception {
    agrees(new RandomDrawings(seed, "XAOO").tangled(size));
  }

  /** Once the trace to a second token on an arrow could not be followed. */
  @Example
  void shouldGiveATraceThroughTwoInclusiveJoins() throws Exception {
    agrees(new RandomDrawings(-33_210, "XAOO").tangled(8));
  }

  @Property(tries = 2_000)
  void shouldJudgeNestedProcessesAsTheTokenGameDoes(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int depth) throws Exception {
    agrees(new RandomDrawings(seed, "XA").nested(depth));
  }

  @Property(tries = 2_000)
  void shouldJudgeNestedInclusiveProcessesAsTheTokenGameDoes(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int depth) throws Exception {
    agrees(new RandomDrawings(seed, "XAO").nested(depth));
  }

  @Property(tries = 1_500)
  void shouldJudgeWideInclusiveSplitsAsTheTokenGameDoes(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int ways) throws Exception {
    agrees(new RandomDrawings(seed, "XAO").wide(ways));
  }

  @Property(tries = 800)
  void shouldJudgeEventfulProcessesAsWithoutShortcuts(@ForAll long seed) throws Exception {
    var drawing = new RandomDrawings(seed, "XAO").eventful();
    var judgement = drawing.judge();
    Statistics.collect(judgement.isSound() ? "sound" : "unsound");

    var process = GraphReader.read(drawing.root()).getFirst();
    agreesWithoutShortcuts(process, judgement, drawing);
    namesWhereTokensFirstMeet(process, judgement, drawing);
  }

  private static void agrees(Drawing drawing) throws Exception {
    var process = GraphReader.read(drawing.root()).getFirst();
    var played = TokenGame.judge(process);
    if (played.isEmpty()) {
      Statistics.collect("too large to play");
      return;
    }
    var judgement = drawing.judge();
    Statistics.collect(judgement.isSound() ? "sound" : "unsound");

    assertThat(judgement.verdicts()).as(drawing.toString()).isEqualTo(played.get());
    agreesWithoutShortcuts(process, judgement, drawing);
    namesWhereTokensFirstMeet(process, judgement, drawing);
    replays(drawing, judgement);
  }

  /** Behind a node with one arrow in and one out they have met before it, or could have. */
  private static void namesWhereTokensFirstMeet(
      Scope process, Judgement judgement, Drawing drawing) {
    var behind =
        nodes(process)
            .filter(
                node ->
                    switch (node.kind) {
                      case ACTIVITY, EVENT, EXCLUSIVE ->
                          node.in.size() == 1 && node.out.size() == 1 && node.boundaries.isEmpty();
                      case START, SUB_PROCESS, BOUNDARY, PARALLEL, INCLUSIVE, COMPLEX, END -> false;
                    })
            .map(node -> node.out.getFirst().id())
            .toList();
    var named =
        judgement.violations().stream()
            .filter(it -> it.property() == org.heliostat.check.soundness.Property.SAFE)
            .toList();

    assertThat(named)
        .as(drawing.toString())
        .extracting(Violation::elementId)
        .doesNotHaveDuplicates()
        .noneMatch(behind::contains);
  }

  private static Stream<Node> nodes(Scope scope) {
    return Stream.concat(scope.nodes.stream(), scope.eventSubProcesses.stream())
        .flatMap(
            node ->
                node.inside == null
                    ? Stream.of(node)
                    : Stream.concat(Stream.of(node), nodes(node.inside)));
  }

  /** Neither reduced nor put in order, the same net is judged the same. */
  private static void agreesWithoutShortcuts(Scope process, Judgement judgement, Drawing drawing) {
    var whole = NetBuilder.build(process, Set.of(), true).net();
    var slow =
        Exploration.judgeAtLength(
            new CompactNet(whole, 20),
            process.activities().map(it -> it.id).collect(Collectors.toSet()),
            30_000);

    for (var property : org.heliostat.check.soundness.Property.values()) {
      // Without shortcuts some processes are too large.
      if (slow.verdict(property) != Verdict.UNDECIDED) {
        assertThat(judgement.verdict(property))
            .as("%s of %s", property, drawing)
            .isEqualTo(slow.verdict(property));
      }
    }
  }

  /** Every trace is a run of the drawing. */
  private static void replays(Drawing drawing, Judgement judgement) throws Exception {
    var process = GraphReader.read(drawing.root()).getFirst();
    for (var violation : judgement.violations()) {
      if (violation.property() != org.heliostat.check.soundness.Property.NO_DEAD_ACTIVITIES) {
        assertThat(Replay.of(process, violation.trace()))
            .as("%s of %s", violation, drawing)
            .satisfies(replay -> replay.shows(violation));
      }
    }
  }
}
