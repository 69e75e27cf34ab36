package org.heliostat.check.soundness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.heliostat.check.soundness.Place.Kind;

/**
 * A step that takes tokens from several ways, and from where each of them can still get one.
 *
 * <p>An inclusive gateway joins (BPMN 2.0, 13.4.3) when a token has arrived, and no token elsewhere
 * can still come to an arrow on which none has arrived, unless it can as well come to one on which
 * one has. Ways through the gateway itself do not count.
 */
final class Join {
  /** A join tells apart at most this many ways. */
  static final int MOST_WAYS = 63;

  private static final int NOWHERE = -1;

  private final CompactNet net;
  private final CompactNet.Step step;
  private final boolean inclusive;
  private final int[] in;

  /** By place: the ways of this join that a token there can come to, one bit each. */
  private final long[] reaches;

  private final BitSet behind = new BitSet();

  /** By place: the way that only this join takes tokens from. */
  private final int[] way;

  Join(CompactNet net, int number) {
    this.net = net;
    this.step = net.steps[number];
    this.inclusive = step.transition().inclusiveJoin;
    this.in = step.in();
    this.reaches = new long[net.places.length];
    this.way = new int[net.places.length];
    var before = before(number);
    findBehind(number, before);
    for (int i = 0; i < Math.min(in.length, MOST_WAYS); i++) {
      List<Integer> open = new ArrayList<>(List.of(in[i]));
      while (!open.isEmpty()) {
        int place = open.removeLast();
        if ((reaches[place] & 1L << i) == 0) {
          reaches[place] |= 1L << i;
          open.addAll(before.get(place));
        }
      }
    }
    Arrays.fill(way, NOWHERE);
    var first = net.places[in[0]];
    for (int i = 0; i < in.length; i++) {
      var place = net.places[in[i]];
      if (place.consumers.size() == 1
          && place.kind == Kind.TOKEN
          && place.scope == first.scope
          && place.nodeId.equals(first.nodeId)) {
        way[in[i]] = i;
      }
    }
  }

  private void findBehind(int join, List<List<Integer>> before) {
    Arrays.stream(net.steps[join].out()).forEach(behind::set);
    for (boolean more = true; more; ) {
      int found = behind.cardinality();
      for (int place = 0; place < before.size(); place++) {
        if (before.get(place).stream().anyMatch(behind::get)) {
          behind.set(place);
        }
      }
      more = behind.cardinality() > found;
    }
  }

  /** By place: those from which one step, other than the join, leads to it. */
  private List<List<Integer>> before(int join) {
    List<List<Integer>> before = new ArrayList<>();
    for (int i = 0; i < net.places.length; i++) {
      before.add(new ArrayList<>());
    }
    for (int i = 0; i < net.steps.length; i++) {
      if (i == join) {
        continue;
      }
      for (int from : net.steps[i].in()) {
        for (int to : net.steps[i].out()) {
          before.get(to).add(from);
        }
        for (int to : net.steps[i].options()) {
          before.get(to).add(from);
        }
      }
    }
    return before;
  }

  String nodeId() {
    return net.places[in[0]].nodeId;
  }

  int ways() {
    return in.length;
  }

  CompactNet.Step step() {
    return step;
  }

  boolean isInclusive() {
    return inclusive;
  }

  /** The ways that a token on a place can come to, one bit each. */
  long reaches(int place) {
    return reaches[place];
  }

  /** Whether a token that it gives can come to a place. */
  boolean leadsTo(int place) {
    return behind.get(place);
  }

  /** Whether an inclusive gateway joins now. */
  boolean isEnabled(byte[] tokens) {
    long arrived = 0;
    for (int i = 0; i < in.length; i++) {
      if (tokens[in[i]] > 0) {
        arrived |= 1L << i;
      }
    }
    if (arrived == 0) {
      return false;
    }
    for (int place = 0; place < tokens.length; place++) {
      if (tokens[place] == 0 || net.places[place].kind != Kind.TOKEN || reaches[place] == 0) {
        continue;
      }
      if (net.places[place].choosing
          || (reaches[place] & ~arrived) != 0 && (reaches[place] & arrived) == 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether nothing can come to it before it joins. */
  boolean hasAll(byte[] tokens) {
    return awaited(tokens) == 0;
  }

  /** Whether no token has come or can come to it but one on each of some places. */
  boolean waitsOnlyFor(int[] from, byte[] tokens) {
    for (int place = 0; place < tokens.length; place++) {
      int counted = tokens[place];
      for (int i = 0; counted > 0 && i < from.length; i++) {
        counted -= from[i] == place ? 1 : 0;
      }
      if (counted > 0 && reaches[place] != 0) {
        return false;
      }
    }
    return true;
  }

  /** The ways to which a token elsewhere can still come, one bit each. */
  private long awaited(byte[] tokens) {
    long awaited = 0;
    for (int place = 0; place < tokens.length; place++) {
      if (tokens[place] > 0 && way[place] == NOWHERE) {
        awaited |= reaches[place];
      }
    }
    return awaited;
  }

  /**
   * Leaves one token of those that have arrived and wait, on the first way possible, where neither
   * their number nor their ways make a difference: on ways to which nothing can come any more,
   * before an inclusive gateway, which takes them all, or before a step that will never be taken,
   * because one of its ways stays empty.
   */
  void forget(byte[] tokens) {
    long awaited = awaited(tokens);
    long waiting = 0;
    long empty = 0;
    for (int i = 0; i < in.length; i++) {
      if ((awaited & 1L << i) == 0 && way[in[i]] == i) {
        waiting |= tokens[in[i]] == 1 ? 1L << i : 0;
        empty |= tokens[in[i]] == 0 ? 1L << i : 0;
      }
    }
    if (waiting == 0 || !inclusive && empty == 0) {
      return;
    }
    int kept = Long.numberOfTrailingZeros(inclusive ? waiting | empty : waiting);
    for (long left = waiting; left != 0; left &= left - 1) {
      tokens[in[Long.numberOfTrailingZeros(left)]] = 0;
    }
    tokens[in[kept]] = 1;
  }
}
