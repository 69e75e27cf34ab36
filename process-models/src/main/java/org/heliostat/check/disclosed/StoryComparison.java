package org.heliostat.check.disclosed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.heliostat.power.CaseResult;
import org.jspecify.annotations.Nullable;

/**
 * Compares two sets of stories, endless as they may be: both are followed at once, from each
 * beginning of a story with all runs that tell it, until nothing new turns up.
 *
 * @param onlyFirst a shortest story that only the first tells; {@code null} when there is none
 * @param onlySecond a shortest story that only the second tells; {@code null} when there is none
 * @param isWhole whether everything was compared; else there was too much
 */
public record StoryComparison(
    @Nullable Story onlyFirst, @Nullable Story onlySecond, boolean isWhole) {
  /** The most pairs of places that are looked at. */
  public static final int MOST_PLACES = 20_000;

  private record Pair(Stories.Places first, Stories.Places second, @Nullable String last) {}

  private record Beginning(Pair pair, List<String> told) {}

  /** Compares. */
  public static StoryComparison of(Stories first, Stories second) {
    Story onlyFirst = null;
    Story onlySecond = null;
    Set<Pair> seen = new HashSet<>();
    var open = new ArrayDeque<Beginning>();
    var start = new Pair(first.beginning(), second.beginning(), null);
    seen.add(start);
    open.add(new Beginning(start, List.of()));
    while (!open.isEmpty() && (onlyFirst == null || onlySecond == null)) {
      if (seen.size() > MOST_PLACES) {
        return new StoryComparison(onlyFirst, onlySecond, false);
      }
      var at = open.remove();
      var pair = at.pair();
      if (onlyFirst == null) {
        onlyFirst = missing(pair.first(), pair.second(), at.told());
      }
      if (onlySecond == null) {
        onlySecond = missing(pair.second(), pair.first(), at.told());
      }
      Set<String> next = new TreeSet<>(first.next(pair.first(), pair.last()));
      next.addAll(second.next(pair.second(), pair.last()));
      for (var step : next) {
        var then =
            new Pair(first.after(pair.first(), step), second.after(pair.second(), step), step);
        if (seen.add(then)) {
          List<String> told = new ArrayList<>(at.told());
          told.add(step);
          open.add(new Beginning(then, told));
        }
      }
    }
    return new StoryComparison(onlyFirst, onlySecond, true);
  }

  private static @Nullable Story missing(
      Stories.Places here, Stories.Places there, List<String> told) {
    Set<CaseResult> results = EnumSet.noneOf(CaseResult.class);
    results.addAll(here.ended());
    results.removeAll(there.ended());
    return results.isEmpty() ? null : new Story(told, results.iterator().next());
  }
}
