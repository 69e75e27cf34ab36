package org.heliostat.check.soundness;

import java.util.ArrayList;
import java.util.List;
import org.heliostat.check.soundness.Place.Kind;

/**
 * When an inclusive gateway joins (BPMN 2.0, 13.4.3): a token has arrived, and no token elsewhere
 * can still come to an arrow on which none has arrived, unless it can as well come to one on which
 * one has. Ways through the gateway itself do not count.
 */
final class InclusiveJoin {
  /** A join tells apart at most this many ways. */
  static final int MOST_WAYS = 63;

  private final CompactNet net;
  private final int[] in;

  /** By place: the ways of this join that a token there can come to, one bit each. */
  private final long[] reaches;

  InclusiveJoin(CompactNet net, int number) {
    this.net = net;
    this.in = net.steps[number].in();
    this.reaches = new long[net.places.length];
    List<List<Integer>> before = before(number);
    for (int way = 0; way < Math.min(in.length, MOST_WAYS); way++) {
      List<Integer> open = new ArrayList<>(List.of(in[way]));
      while (!open.isEmpty()) {
        int place = open.removeLast();
        if ((reaches[place] & 1L << way) == 0) {
          reaches[place] |= 1L << way;
          open.addAll(before.get(place));
        }
      }
    }
  }

  /** By place: those from which one step, other than the join, leads to it. */
  private List<List<Integer>> before(int join) {
    List<List<Integer>> before = new ArrayList<>();
    for (int i = 0; i < net.places.length; i++) {
      before.add(new ArrayList<>());
    }
    for (int i = 0; i < net.steps.length; i++) {
      if (i == join || net.steps[i] == null) {
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

  boolean isEnabled(byte[] tokens) {
    long arrived = 0;
    for (int way = 0; way < in.length; way++) {
      if (tokens[in[way]] > 0) {
        arrived |= 1L << way;
      }
    }
    if (arrived == 0) {
      return false;
    }
    for (int place = 0; place < tokens.length; place++) {
      if (tokens[place] > 0
          && net.places[place].kind == Kind.TOKEN
          && (reaches[place] & ~arrived) != 0
          && (reaches[place] & arrived) == 0) {
        return false;
      }
    }
    return true;
  }
}
