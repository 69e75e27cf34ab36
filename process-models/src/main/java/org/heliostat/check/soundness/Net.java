package org.heliostat.check.soundness;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A process as places and transitions. One token lies on the first place at the beginning. */
final class Net {
  /** The scope around the process itself. */
  static final int OUTERMOST = 0;

  final Set<Place> places = new LinkedHashSet<>();
  final Set<Transition> transitions = new LinkedHashSet<>();

  /** By scope, the one around it. */
  final List<Integer> scopeParents = new ArrayList<>(List.of(OUTERMOST));

  final Place initial = new Place(Place.Kind.TOKEN, OUTERMOST, "", "", 0);

  private int numbered = 1;

  Net() {
    places.add(initial);
  }

  int newScope(int around) {
    scopeParents.add(around);
    return scopeParents.size() - 1;
  }

  /** Whether a scope is another one or lies in it. */
  boolean isWithin(int scope, int around) {
    for (int at = scope; at != OUTERMOST; at = scopeParents.get(at)) {
      if (at == around) {
        return true;
      }
    }
    return around == OUTERMOST;
  }

  Place place(Place.Kind kind, int scope, String elementId, String nodeId) {
    var place = new Place(kind, scope, elementId, nodeId, numbered++);
    places.add(place);
    return place;
  }

  Transition transition(Run run, List<Place> in, List<Place> out) {
    var transition = new Transition();
    transition.run = run;
    for (var place : in) {
      addInput(transition, place);
    }
    for (var place : out) {
      addOutput(transition, place);
    }
    transitions.add(transition);
    return transition;
  }

  static void addInput(Transition transition, Place place) {
    transition.in.add(place);
    place.consumers.add(transition);
  }

  static void addOutput(Transition transition, Place place) {
    transition.out.add(place);
    place.producers.add(transition);
  }

  static void addOption(Transition transition, Place place, String way) {
    transition.options.add(new Transition.Option(place, way, Run.NONE));
    place.producers.add(transition);
  }

  /** Lets runs tell the transitions apart, even when they have become parts of others. */
  void numberTransitions() {
    int number = 0;
    for (var transition : transitions) {
      transition.run = new Run.Passed(number++, Trace.of(List.of(transition.run)));
    }
  }

  void remove(Transition transition) {
    transitions.remove(transition);
    transition.in.forEach(place -> place.consumers.remove(transition));
    transition.out.forEach(place -> place.producers.remove(transition));
    transition.options.forEach(option -> option.place().producers.remove(transition));
  }

  void remove(Place place) {
    places.remove(place);
  }
}
