package org.heliostat.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hours around the clock, less the suspended ones to the second.
 *
 * @param start the instant of the event
 * @param suspended in order of their beginning
 */
record HourCount(Instant start, List<Span> suspended) {
  /** From one instant to another; without an end while {@code to} is {@code null}. */
  record Span(Instant from, @Nullable Instant to) {}

  HourCount {
    suspended = suspended.stream().sorted(Comparator.comparing(Span::from)).toList();
  }

  /** Counted time up to an instant. */
  Duration until(Instant now) {
    var counted = Duration.ZERO;
    var next = start;
    for (var span : suspended) {
      counted = counted.plus(between(next, min(span.from(), now)));
      if (span.to() == null || !span.to().isBefore(now)) {
        return counted;
      }
      next = span.to().isAfter(next) ? span.to() : next;
    }
    return counted.plus(between(next, now));
  }

  /** When the hours have run out; {@code null} when an open suspension comes before that. */
  @Nullable Instant end(int hours) {
    var left = Duration.ofHours(hours);
    var next = start;
    for (var span : suspended) {
      var running = between(next, span.from());
      if (running.compareTo(left) >= 0) {
        break;
      }
      if (span.to() == null) {
        return null;
      }
      left = left.minus(running);
      next = span.to().isAfter(next) ? span.to() : next;
    }
    return next.plus(left);
  }

  private static Duration between(Instant from, Instant to) {
    return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
  }

  private static Instant min(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
