package org.heliostat.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.heliostat.time.ClockFacts.Pause;
import org.jspecify.annotations.Nullable;

/** Reads one ledger from its first entry to its last and refuses one that makes no sense. */
final class LedgerReader {
  private @Nullable Instant started;
  private ClockEntry.@Nullable Suspended open;
  private @Nullable Instant stopped;
  private @Nullable Instant latest;
  private final List<Pause> pauses = new ArrayList<>();
  private final List<ClockEntry.Extended> extensions = new ArrayList<>();
  private final List<ClockEntry.Recalculated> recalculations = new ArrayList<>();

  ClockFacts read(List<ClockEntry> ledger) {
    for (int i = 0; i < ledger.size(); i++) {
      var fault = take(ledger.get(i));
      if (fault != null) {
        throw new IllegalArgumentException(
            "entry %d of the ledger, %s: %s".formatted(i + 1, name(ledger.get(i)), fault));
      }
    }
    if (open != null) {
      pauses.add(new Pause(open.at(), null, open));
    }
    return new ClockFacts(
        started,
        List.copyOf(pauses),
        stopped,
        latest,
        List.copyOf(extensions),
        List.copyOf(recalculations));
  }

  private @Nullable String take(ClockEntry entry) {
    if (latest != null && entry.at().isBefore(latest)) {
      return "it is earlier than the entry before it, of " + latest;
    }
    latest = entry.at();
    return switch (entry) {
      case ClockEntry.Recalculated recalculated -> {
        recalculations.add(recalculated);
        yield null;
      }
      case ClockEntry.Stopped ignored when stopped == null -> {
        stopped = entry.at();
        yield null;
      }
      case ClockEntry ignored when stopped != null -> "the clock was stopped at " + stopped;
      case ClockEntry.Started ignored -> start(entry.at());
      case ClockEntry ignored when started == null -> "the clock has not been started";
      case ClockEntry.Suspended suspended -> suspend(suspended);
      case ClockEntry.Resumed ignored -> resume(entry.at());
      case ClockEntry.Extended extended -> extend(extended);
      case ClockEntry.Stopped ignored -> null;
    };
  }

  private @Nullable String start(Instant at) {
    if (started != null) {
      return "the clock was already started at " + started;
    }
    started = at;
    return null;
  }

  private @Nullable String suspend(ClockEntry.Suspended suspended) {
    if (open != null) {
      return "the clock was already suspended at " + open.at();
    }
    open = suspended;
    return null;
  }

  private @Nullable String resume(Instant at) {
    if (open == null) {
      return "the clock is not suspended";
    }
    pauses.add(new Pause(open.at(), at, open));
    open = null;
    return null;
  }

  private @Nullable String extend(ClockEntry.Extended extended) {
    if (extended.amount() < 1) {
      return "an extension adds at least 1, not " + extended.amount();
    }
    extensions.add(extended);
    return null;
  }

  private static String name(ClockEntry entry) {
    var name = entry.getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT);
    return name + " at " + entry.at();
  }
}
