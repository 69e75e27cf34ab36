package org.heliostat.check.staffing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The people of an agency. Those who hold the same posts are alike, so only their number counts.
 *
 * @param groups how many people hold exactly these posts
 */
record People(Map<Set<String>, Integer> groups) {
  private static final int MOST_TRIES = 200_000;

  static People of(Staffing staffing) {
    Map<String, Set<String>> posts = new HashMap<>();
    staffing
        .holders()
        .forEach(
            (post, accounts) ->
                accounts.forEach(
                    account -> posts.computeIfAbsent(account, it -> new TreeSet<>()).add(post)));
    Map<Set<String>, Integer> groups = new LinkedHashMap<>();
    posts.values().stream()
        .sorted(Comparator.comparing(Set::toString))
        .forEach(held -> groups.merge(held, 1, Integer::sum));
    return new People(Collections.unmodifiableMap(groups));
  }

  /** These people and some more who hold one post and no other. */
  People with(Map<String, Integer> more) {
    Map<Set<String>, Integer> groups = new LinkedHashMap<>(groups());
    more.forEach(
        (post, number) -> {
          if (number > 0) {
            groups.merge(Set.of(post), number, Integer::sum);
          }
        });
    return new People(groups);
  }

  /** There were too many ways to share out the work. */
  static final class TooManyTries extends RuntimeException {
    TooManyTries() {
      super("more than %d ways to share out the work".formatted(MOST_TRIES));
    }
  }

  /**
   * Tells whether they are enough: whether teams that judge can be chosen without anyone in two of
   * them, so that for each kind of work enough holders of its post are left who judge nothing of
   * it.
   *
   * <p>People in a group are alike and so are teams with the same post and history, so the search
   * only shares out numbers: team by team, group by group. Where the same numbers are left before
   * the same team, it goes on the same way and is not tried again.
   */
  boolean areEnough(Demand demand, List<Work> kinds) {
    var search = new Search(demand, kinds);
    return search.leavesEnough() && search.share(0);
  }

  private final class Search {
    private final List<Set<String>> held = List.copyOf(groups.keySet());
    private final int[] left = groups.values().stream().mapToInt(Integer::intValue).toArray();
    private final List<Team> teams;
    private final List<Work> kinds;
    private final int[] spare;
    private final Set<List<Integer>> failed = new HashSet<>();

    Search(Demand demand, List<Work> kinds) {
      this.kinds = kinds;
      this.teams =
          demand.teams().stream()
              .sorted(Comparator.comparing(Team::post).thenComparing(it -> it.after().toString()))
              .toList();
      this.spare = new int[kinds.size()];
      for (int kind = 0; kind < spare.length; kind++) {
        var work = kinds.get(kind);
        spare[kind] = demand.done().get(kind) ? holders(work.post()) - work.officers() : 0;
      }
    }

    private int holders(String post) {
      return groups.entrySet().stream()
          .filter(group -> group.getKey().contains(post))
          .mapToInt(Map.Entry::getValue)
          .sum();
    }

    private boolean leavesEnough() {
      for (int number : spare) {
        if (number < 0) {
          return false;
        }
      }
      return true;
    }

    private boolean share(int team) {
      if (team == teams.size()) {
        return true;
      }
      var key = key(team);
      if (failed.contains(key)) {
        return false;
      }
      if (choose(team, 0, teams.get(team).officers())) {
        return true;
      }
      if (failed.size() > MOST_TRIES) {
        throw new TooManyTries();
      }
      failed.add(key);
      return false;
    }

    private boolean choose(int team, int group, int wanted) {
      if (wanted == 0) {
        return share(team + 1);
      }
      if (group == held.size()) {
        return false;
      }
      boolean fit = held.get(group).contains(teams.get(team).post());
      int most = fit ? Math.min(wanted, left[group]) : 0;
      for (int number = most; number >= 0; number--) {
        take(team, group, number);
        if (leavesEnough() && choose(team, group + 1, wanted - number)) {
          return true;
        }
        take(team, group, -number);
      }
      return false;
    }

    private void take(int team, int group, int number) {
      left[group] -= number;
      var judged = teams.get(team).after();
      for (int kind = judged.nextSetBit(0); kind >= 0; kind = judged.nextSetBit(kind + 1)) {
        if (held.get(group).contains(kinds.get(kind).post())) {
          spare[kind] -= number;
        }
      }
    }

    private List<Integer> key(int team) {
      List<Integer> key = new ArrayList<>(List.of(team));
      for (int number : left) {
        key.add(number);
      }
      for (int number : spare) {
        key.add(number);
      }
      return key;
    }
  }

  @Override
  public String toString() {
    return groups.entrySet().stream().map(Object::toString).collect(Collectors.joining(", "));
  }
}
