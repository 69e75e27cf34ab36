package org.heliostat.check.staffing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The people that a run, or its beginning, asks for. Immutable.
 *
 * @param done the kinds of work done, by number
 * @param open by number of the step, the teams that judged and may judge once more
 * @param closed how often each team judged that will not judge again; such teams are alike,
 *     whichever step it was
 */
record Demand(BitSet done, Map<Integer, Team> open, Map<Team, Integer> closed) {
  static final Demand NONE = new Demand(new BitSet(), Map.of(), Map.of());

  /** After work that judges nothing. */
  Demand working(int work) {
    var more = (BitSet) done.clone();
    more.set(work);
    return new Demand(more, open, closed);
  }

  /** After a step that judges whatever was done before. */
  Demand judging(int step, String post, int officers) {
    Map<Integer, Team> more = new TreeMap<>(open);
    more.put(step, new Team(post, officers, done));
    return new Demand(done, more, closed);
  }

  /** Forgets which step it was where that step cannot be done again. */
  Demand closing(BitSet ahead) {
    Map<Integer, Team> stillOpen = new TreeMap<>();
    Map<Team, Integer> more = new HashMap<>(closed);
    open.forEach(
        (step, team) -> {
          if (ahead.get(step)) {
            stillOpen.put(step, team);
          } else {
            more.merge(team, 1, Integer::sum);
          }
        });
    return new Demand(done, stillOpen, more);
  }

  /** All teams that judged. */
  List<Team> teams() {
    List<Team> teams = new ArrayList<>(open.values());
    closed.forEach(
        (team, times) -> {
          for (int i = 0; i < times; i++) {
            teams.add(team);
          }
        });
    return teams;
  }
}
