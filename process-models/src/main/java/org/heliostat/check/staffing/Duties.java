package org.heliostat.check.staffing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.heliostat.check.run.RunGraph;
import org.heliostat.check.run.Runs;
import org.heliostat.power.Performer;
import org.heliostat.power.SeparationOfDuties;
import org.heliostat.power.Step;

/** What each step asks of people. */
final class Duties {
  private final SeparationOfDuties separation;
  private final Runs runs;
  private final List<Work> kinds = new ArrayList<>();

  Duties(SeparationOfDuties separation, Runs runs, List<Step> steps) {
    this.separation = separation;
    this.runs = runs;
    for (var step : steps) {
      if (step.performer() == Performer.PERSON && !judges(step)) {
        var work = work(step);
        if (!kinds.contains(work)) {
          kinds.add(work);
        }
      }
    }
  }

  /** The kinds of work that judge nothing, by number. */
  List<Work> kinds() {
    return kinds;
  }

  /** What is asked for once a move is made too. */
  Demand after(Demand before, RunGraph.Move move) {
    if (move.step() < 0) {
      return before;
    }
    var step = runs.step(move);
    if (step.performer() == Performer.WORKER) {
      return before;
    }
    return judges(step)
        ? before.judging(move.step(), post(step), step.officers())
        : before.working(kinds.indexOf(work(step)));
  }

  /** The posts that a demand is about, in alphabetical order. */
  List<String> posts(Demand demand) {
    var posts = new TreeSet<String>();
    demand.done().stream().forEach(kind -> posts.add(kinds.get(kind).post()));
    demand.teams().forEach(team -> posts.add(team.post()));
    return List.copyOf(posts);
  }

  boolean judges(RunGraph.Move move) {
    return move.step() >= 0 && judges(runs.step(move));
  }

  private boolean judges(Step step) {
    return separation.judges(step);
  }

  private static Work work(Step step) {
    return new Work(post(step), step.officers());
  }

  private static String post(Step step) {
    return Objects.requireNonNull(step.post());
  }
}
