package org.heliostat.check.soundness;

import java.util.ArrayList;
import java.util.List;
import org.heliostat.check.soundness.Place.Kind;
import org.heliostat.check.soundness.Transition.Option;

/**
 * Lets a wide inclusive split choose its ways one after another. With n ways it has 2<sup>n</sup>
 * outcomes at once, but only 2n decisions in turn, and a branch can come to its end before the next
 * way is decided on, so that it is the same whether it was taken.
 *
 * <p>While a way is undecided its token may only be late. Nothing is enabled by that: an inclusive
 * join waits for every split it could still get a token from, a scope is not done, and the split
 * itself does not fire again. So a run with late decisions is a run of the drawing with the
 * decisions put first, which is how {@link Trace} tells it.
 */
final class Unfolding {
  /** Splits with more ways than this are unfolded. */
  private static final int MOST_AT_ONCE = 2;

  private final Net net;
  private final Transition split;
  private final List<Place> choosing = new ArrayList<>();

  private Unfolding(Net net, Transition split) {
    this.net = net;
    this.split = split;
  }

  /** Unfolds the splits of a net that have more ways than are chosen at once. */
  static void unfold(Net net) {
    for (var transition : List.copyOf(net.transitions)) {
      if (transition.options.size() > MOST_AT_ONCE) {
        new Unfolding(net, transition).unfold();
      }
    }
  }

  private void unfold() {
    net.remove(split);
    var none = split.in;
    List<Place> some = List.of();
    int last = split.options.size() - 1;
    List<Transition> first = new ArrayList<>();
    for (int i = 0; i < last; i++) {
      var option = split.options.get(i);
      var noneAfter = List.of(choosing());
      var someAfter = List.of(choosing());
      List<Place> taken = new ArrayList<>(someAfter);
      taken.add(option.place());
      var take = decide(i, none, taken, option);
      var leave = decide(i, none, noneAfter, null);
      if (i == 0) {
        first.addAll(List.of(take, leave));
      } else {
        decide(i, some, taken, option);
        decide(i, some, someAfter, null);
      }
      none = noneAfter;
      some = someAfter;
    }
    var option = split.options.get(last);
    List<Place> taken = new ArrayList<>(split.out);
    taken.add(option.place());
    for (var from : List.of(none, some)) {
      decide(last, from, taken, option).then = option.run().then(split.then);
    }
    decide(last, some, split.out, null).then = split.then;
    if (split.noneToo) {
      decide(last, none, split.out, null).then = split.then;
    }
    for (var transition : first) {
      transition.also = split.also;
      transition.idle = List.copyOf(choosing);
    }
  }

  private Place choosing() {
    var before = split.in.getFirst();
    var place = net.place(Kind.TOKEN, before.scope, before.elementId, before.nodeId);
    place.choosing = true;
    choosing.add(place);
    return place;
  }

  /**
   * @param option the way taken; {@code null} when it is left out
   */
  private Transition decide(
      int at, List<Place> in, List<Place> out, @org.jspecify.annotations.Nullable Option option) {
    boolean last = at == split.options.size() - 1;
    var way = option == null ? Run.NONE : Run.of(option.way());
    var transition = net.transition(new Run.Decision(split, at, last, split.run, way), in, out);
    transition.then = option == null ? Run.NONE : option.run();
    return transition;
  }
}
