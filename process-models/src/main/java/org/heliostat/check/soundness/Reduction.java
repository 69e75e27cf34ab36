package org.heliostat.check.soundness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heliostat.check.soundness.Place.Kind;
import org.heliostat.check.soundness.Transition.Option;

/**
 * Makes a net smaller without changing any verdict: what is done one after another becomes one, and
 * so do branches that split and join again. The rules are Murata's and Berthelot's for Petri nets,
 * kept to the cases in which each of the four properties holds after a rule exactly if it held
 * before, and their counterparts for inclusive gateways. A transition keeps the elements of the
 * transitions it stands for, so every run of the small net is a run of the process.
 */
final class Reduction {
  private final Net net;

  /** Whether what leads to a count stays as it is. */
  private final boolean keepsEnds;

  /** Places from which a token can come to an inclusive join. */
  private Set<Place> beforeJoins = Set.of();

  private boolean changed;

  private Reduction(Net net, boolean countsEachArrow) {
    this.net = net;
    this.keepsEnds =
        !countsEachArrow
            || net.transitions.stream()
                .anyMatch(it -> it.clears != Transition.NO_SCOPE && !isWholeProcess(it.clears));
  }

  /**
   * Reduces a net in place.
   *
   * @param countsEachArrow whether ends are counted on each arrow. Only then can a count stand for
   *     the tokens of the arrow, too
   */
  static void reduce(Net net, boolean countsEachArrow) {
    var reduction = new Reduction(net, countsEachArrow);
    do {
      reduction.changed = false;
      reduction.pass();
    } while (reduction.changed);
  }

  private void pass() {
    beforeJoins = beforeJoins();
    for (var transition : List.copyOf(net.transitions)) {
      if (net.transitions.contains(transition)) {
        simplifySplit(transition);
        fuseSeries(transition);
        dropLoop(transition);
      }
    }
    for (var place : List.copyOf(net.places)) {
      if (net.places.contains(place)) {
        mergeEqualTransitions(place);
        fuseProducer(place);
      }
    }
    for (var transition : List.copyOf(net.transitions)) {
      if (net.transitions.contains(transition)) {
        mergeParallelPlaces(transition);
        mergeOptions(transition);
        mergeAlternatives(transition);
        simplifyJoin(transition);
      }
    }
  }

  private boolean isWholeProcess(int scope) {
    return net.scopeParents.get(scope) == Net.OUTERMOST;
  }

  /**
   * One place after another: where only one transition leads on, the token may as well be there.
   */
  private void fuseSeries(Transition transition) {
    if (!transition.isPlain() || transition.in.size() != 1 || transition.out.size() != 1) {
      return;
    }
    var from = transition.in.getFirst();
    var to = transition.out.getFirst();
    if (from == to
        || from == net.initial
        || from.kind != Kind.TOKEN
        || from.consumers.size() != 1
        || from.scope != to.scope
        || to.kind == Kind.ARMED
        || to.kind == Kind.ENDED && keepsEnds) {
      return;
    }
    net.remove(transition);
    for (var producer : List.copyOf(from.producers)) {
      from.producers.remove(producer);
      to.producers.add(producer);
      int out = producer.out.indexOf(from);
      if (out >= 0) {
        producer.out.set(out, to);
        producer.then = producer.then.then(transition.run).then(transition.then);
      } else {
        redirect(producer, from, to, transition.run.then(transition.then));
      }
      producer.also = producer.also.then(transition.also);
    }
    net.remove(from);
    changed = true;
  }

  private static void redirect(Transition split, Place from, Place to, Run run) {
    for (int i = 0; i < split.options.size(); i++) {
      var option = split.options.get(i);
      if (option.place() == from) {
        split.options.set(i, new Option(to, option.way(), option.run().then(run)));
        return;
      }
    }
    throw new IllegalStateException(split + " does not lead to " + from);
  }

  /**
   * One transition after another: whoever puts a token here may as well take it on at once. Not
   * before an inclusive join, which can see whether a choice has been made.
   */
  private void fuseProducer(Place place) {
    if (place == net.initial
        || place.kind != Kind.TOKEN
        || place.producers.size() != 1
        || place.consumers.isEmpty()
        || beforeJoins.contains(place)) {
      return;
    }
    var producer = place.producers.getFirst();
    if (!producer.out.contains(place)
        || place.consumers.size() > 1 && !(producer.isPlain() && producer.out.size() == 1)
        || !producer.options.isEmpty()) {
      return;
    }
    for (var consumer : place.consumers) {
      if (!consumer.isPlain()
          || consumer == producer
          || consumer.in.size() != 1
          || consumer.out.isEmpty()
          || consumer.out.contains(place)
          || consumer.out.stream().anyMatch(it -> it.kind == Kind.ENDED) && keepsEnds) {
        return;
      }
    }
    var consumers = List.copyOf(place.consumers);
    for (var consumer : consumers.subList(1, consumers.size())) {
      List<Place> out = new ArrayList<>(producer.out);
      out.remove(place);
      out.addAll(consumer.out);
      var both = net.transition(producer.run, producer.in, out);
      both.then = producer.then.then(consumer.run).then(consumer.then);
      both.also = producer.also.then(consumer.also);
      net.remove(consumer);
    }
    var first = consumers.getFirst();
    net.remove(first);
    producer.out.remove(place);
    first.out.forEach(out -> Net.addOutput(producer, out));
    producer.then = producer.then.then(first.run).then(first.then);
    producer.also = producer.also.then(first.also);
    net.remove(place);
    changed = true;
  }

  /** A way round to the same place changes nothing. */
  private void dropLoop(Transition transition) {
    if (!transition.isPlain()
        || transition.in.size() != 1
        || !transition.in.equals(transition.out)
        || transition.in.getFirst() == net.initial) {
      return;
    }
    var place = transition.in.getFirst();
    net.remove(transition);
    for (var producer : place.producers) {
      producer.also = producer.also.then(transition.always());
    }
    changed = true;
  }

  /** Of transitions that take and give the same, one is enough. */
  private void mergeEqualTransitions(Place place) {
    if (place.consumers.size() < 2) {
      return;
    }
    Map<List<List<Integer>>, Transition> seen = new HashMap<>();
    for (var transition : List.copyOf(place.consumers)) {
      if (!transition.isPlain() || transition.in.getFirst() != place) {
        continue;
      }
      var first =
          seen.putIfAbsent(List.of(numbers(transition.in), numbers(transition.out)), transition);
      if (first != null && first != transition) {
        net.remove(transition);
        first.also = first.also.then(transition.always());
        changed = true;
      }
    }
  }

  private static List<Integer> numbers(List<Place> places) {
    return places.stream().map(place -> place.number).sorted().toList();
  }

  /** Of places that get and lose their tokens together, one is enough. */
  private void mergeParallelPlaces(Transition producer) {
    Map<Transition, Place> seen = new HashMap<>();
    for (var place : List.copyOf(producer.out)) {
      if (place.kind != Kind.TOKEN || place.producers.size() != 1 || place.consumers.size() != 1) {
        continue;
      }
      var consumer = place.consumers.getFirst();
      var first = seen.putIfAbsent(consumer, place);
      if (first != null && first.scope == place.scope) {
        producer.out.remove(place);
        consumer.in.remove(place);
        net.remove(place);
        changed = true;
      }
    }
  }

  /**
   * Of the ways of an inclusive split that lead straight to the same inclusive join, one will do.
   */
  private void mergeOptions(Transition split) {
    if (split.options.isEmpty()) {
      return;
    }
    Map<Transition, Place> seen = new HashMap<>();
    Set<Transition> certain = new HashSet<>();
    for (var place : split.out) {
      if (leadsOnlyToJoin(place)) {
        certain.add(place.consumers.getFirst());
      }
    }
    for (var option : List.copyOf(split.options)) {
      var place = option.place();
      if (!leadsOnlyToJoin(place)) {
        continue;
      }
      var join = place.consumers.getFirst();
      boolean implied = certain.contains(join);
      var first = seen.putIfAbsent(join, place);
      if (implied || first != null && first.scope == place.scope) {
        split.options.remove(option);
        split.also = split.also.then(option.run());
        split.noneToo |= implied;
        join.in.remove(place);
        net.remove(place);
        changed = true;
      }
    }
  }

  private static boolean leadsOnlyToJoin(Place place) {
    return place.producers.size() == 1
        && place.consumers.size() == 1
        && place.consumers.getFirst().inclusiveJoin;
  }

  /** An inclusive join need not tell apart ways of which only one is ever taken. */
  private void mergeAlternatives(Transition join) {
    if (!join.inclusiveJoin) {
      return;
    }
    Map<Place, Place> seen = new HashMap<>();
    for (var place : List.copyOf(join.in)) {
      if (!leadsOnlyToJoin(place)) {
        continue;
      }
      var choice = place.producers.getFirst();
      if (!choice.isPlain()
          || choice.in.size() != 1
          || choice.out.size() != 1
          || choice.in.getFirst() == net.initial) {
        continue;
      }
      var first = seen.putIfAbsent(choice.in.getFirst(), place);
      if (first != null && first.scope == place.scope) {
        choice.out.set(0, first);
        first.producers.add(choice);
        first.elementId = first.nodeId;
        join.in.remove(place);
        net.remove(place);
        changed = true;
      }
    }
  }

  /** A join of one way joins nothing. */
  private void simplifyJoin(Transition join) {
    if (join.inclusiveJoin && join.in.size() == 1) {
      join.inclusiveJoin = false;
      changed = true;
    }
  }

  /** A split with one way left is no choice, or a plain one. */
  private void simplifySplit(Transition split) {
    if (split.options.size() != 1) {
      return;
    }
    var option = split.options.getFirst();
    if (split.noneToo) {
      var without = net.transition(split.run, split.in, split.out);
      without.then = split.then;
      without.also = split.also;
      split.noneToo = false;
    }
    split.options.clear();
    split.out.add(option.place());
    split.run = split.run.then(Run.of(option.way()));
    split.then = split.then.then(option.run());
    changed = true;
  }

  private Set<Place> beforeJoins() {
    Set<Place> found = new HashSet<>();
    List<Place> open = new ArrayList<>();
    for (var transition : net.transitions) {
      if (transition.inclusiveJoin) {
        open.addAll(transition.in);
      }
    }
    while (!open.isEmpty()) {
      var place = open.removeLast();
      if (found.add(place)) {
        place.producers.forEach(producer -> open.addAll(producer.in));
      }
    }
    return found;
  }
}
