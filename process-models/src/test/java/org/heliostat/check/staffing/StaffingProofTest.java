package org.heliostat.check.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.heliostat.check.run.RandomFlows;
import org.heliostat.check.run.RunGraph;
import org.heliostat.check.run.Runs;
import org.heliostat.power.Flow;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.Procedure;
import org.heliostat.power.SeparationOfDuties;
import org.heliostat.power.SeparationOfDuties.Done;
import org.heliostat.power.Step;

class StaffingProofTest {
  private static final int LONGEST_RUN = 7;

  @Property(tries = 2_000)
  void shouldAgreeWithTryingEveryoneOnEveryRun(@ForAll long seed) {
    var random = new Random(seed);
    var flow = RandomFlows.of(random, 2);
    var staffing = staffing(random);
    var separation =
        new SeparationOfDuties(
            PowerCategory.PENALTY, random.nextBoolean() ? Procedure.GENERAL : Procedure.SIMPLE);
    var runs = Runs.of(flow);

    var result = StaffingProof.of(separation, flow, runs, staffing);

    assertThat(result.isWhole()).isTrue();
    var shortage = result.shortage();
    if (shortage == null) {
      assertThat(everyRun(runs)).allMatch(run -> canBeStaffed(separation, run, staffing));
    } else {
      var run = steps(flow, shortage.run().trace());
      assertThat(canBeStaffed(separation, run, staffing)).isFalse();
      assertThat(canBeStaffed(separation, run.subList(0, run.size() - 1), staffing)).isTrue();
      assertThat(canBeStaffed(separation, run, with(staffing, shortage.missing()))).isTrue();
    }
  }

  private static Staffing staffing(Random random) {
    var holders = new HashMap<String, Set<String>>();
    for (var post : List.of("case-handler", "leader")) {
      var accounts = new HashSet<String>();
      for (int i = 0; i < 4; i++) {
        if (random.nextBoolean()) {
          accounts.add("p" + i);
        }
      }
      holders.put(post, accounts);
    }
    return new Staffing(holders);
  }

  private static Staffing with(Staffing staffing, Map<String, Integer> more) {
    var holders = new HashMap<String, Set<String>>(staffing.holders());
    more.forEach(
        (post, number) -> {
          var accounts = new HashSet<>(holders.getOrDefault(post, Set.of()));
          for (int i = 0; i < number; i++) {
            accounts.add("new-" + post + i);
          }
          holders.put(post, accounts);
        });
    return new Staffing(holders);
  }

  private static List<Step> steps(Flow flow, List<String> trace) {
    return trace.stream().flatMap(id -> flow.step(id).stream()).toList();
  }

  /** Runs that have ended within a few steps. */
  private static List<List<Step>> everyRun(Runs runs) {
    List<List<Step>> found = new ArrayList<>();
    for (var beginning : runs.graph().beginnings()) {
      extend(runs, beginning.target(), List.of(), found);
    }
    return found;
  }

  private static void extend(Runs runs, int state, List<Step> before, List<List<Step>> found) {
    RunGraph graph = runs.graph();
    if (graph.isOver(state)) {
      found.add(before);
    }
    if (before.size() == LONGEST_RUN) {
      return;
    }
    for (var move : graph.moves(state)) {
      var longer = new ArrayList<>(before);
      longer.add(runs.step(move));
      extend(runs, move.target(), longer, found);
    }
  }

  private static boolean canBeStaffed(
      SeparationOfDuties separation, List<Step> run, Staffing staffing) {
    return canBeStaffed(separation, run, 0, Set.of(), staffing, new HashSet<>());
  }

  private record Tried(int next, Set<Done> done) {}

  /** Tries every team at every step, asking the very rule that the platform enforces. */
  private static boolean canBeStaffed(
      SeparationOfDuties separation,
      List<Step> run,
      int next,
      Set<Done> done,
      Staffing staffing,
      Set<Tried> tried) {
    if (next == run.size()) {
      return true;
    }
    if (!tried.add(new Tried(next, done))) {
      return false;
    }
    var step = run.get(next);
    var fit =
        staffing.holders().getOrDefault(step.post(), Set.of()).stream()
            .filter(person -> !separation.forbids(step, person, done))
            .toList();
    for (int team = 0; team < 1 << fit.size(); team++) {
      if (Integer.bitCount(team) == step.officers()) {
        var after = new HashSet<>(done);
        for (int i = 0; i < fit.size(); i++) {
          if ((team & 1 << i) != 0) {
            after.add(new Done(step.id(), fit.get(i)));
          }
        }
        if (canBeStaffed(separation, run, next + 1, after, staffing, tried)) {
          return true;
        }
      }
    }
    return false;
  }
}
