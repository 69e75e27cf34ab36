package org.heliostat.check.soundness;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What is known of a process, or of all processes of a file.
 *
 * @param verdicts one for each property
 * @param violations why properties are broken; each element once for each property
 * @param states how many states were looked at after reduction
 * @param undecided why some verdict is {@link Verdict#UNDECIDED}; empty when all are decided
 */
public record Judgement(
    Map<Property, Verdict> verdicts,
    List<Violation> violations,
    int states,
    List<Undecided> undecided) {
  /** What keeps a model from being decided. */
  public enum Reason {
    /** More states than are looked at. */
    TOO_MANY_STATES,
    /** Tokens pile up without end. */
    UNBOUNDED,
    /** A complex gateway joins: BPMN leaves its condition to an expression. */
    COMPLEX_JOIN,
    /** More non-interrupting boundary events on one activity than can be combined. */
    MANY_BOUNDARY_EVENTS,
    /** More ways into an inclusive gateway than can be told apart. */
    MANY_INCLUSIVE_JOINS
  }

  /**
   * @param elementId where; empty when it is the model as a whole
   */
  public record Undecided(Reason reason, String elementId) {}

  public Judgement {
    verdicts = Map.copyOf(verdicts);
    violations = List.copyOf(violations);
    undecided = List.copyOf(undecided);
  }

  /** The verdict on one property. */
  public Verdict verdict(Property property) {
    return Objects.requireNonNull(verdicts.get(property), property.name());
  }

  /** Whether every property holds. */
  public boolean isSound() {
    return verdicts.values().stream().allMatch(Verdict.HOLDS::equals);
  }

  /** Whether each property is known to hold or to be broken. */
  public boolean isDecided() {
    return !verdicts.containsValue(Verdict.UNDECIDED);
  }

  /** Of two processes in one file: both must be sound. */
  Judgement and(Judgement other) {
    Map<Property, Verdict> both = new EnumMap<>(Property.class);
    for (var property : Property.values()) {
      both.put(property, worse(verdict(property), other.verdict(property)));
    }
    return new Judgement(
        both,
        Stream.concat(violations.stream(), other.violations.stream()).toList(),
        states + other.states,
        Stream.concat(undecided.stream(), other.undecided.stream()).toList());
  }

  /**
   * This, for a process that is not safe, and a closer look at it that counts ends exactly: what
   * either has found broken is broken, and what the closer look has decided is decided.
   */
  Judgement refinedBy(Judgement closer) {
    Map<Property, Verdict> known = new EnumMap<>(Property.class);
    List<Violation> found = new ArrayList<>();
    for (var property : Property.values()) {
      boolean asHere =
          property == Property.SAFE
              || verdict(property) == Verdict.BROKEN && closer.verdict(property) != Verdict.BROKEN;
      var judge = asHere ? this : closer;
      known.put(property, judge.verdict(property));
      judge.violations.stream().filter(it -> it.property() == property).forEach(found::add);
    }
    return new Judgement(known, found, closer.states, closer.undecided);
  }

  /** This, when something that might break what is not broken yet was left out. */
  Judgement doubting(List<Undecided> leftOut) {
    if (leftOut.isEmpty()) {
      return this;
    }
    Map<Property, Verdict> known = new EnumMap<>(verdicts);
    known.replaceAll((property, it) -> it == Verdict.HOLDS ? Verdict.UNDECIDED : it);
    return new Judgement(
        known, violations, states, Stream.concat(undecided.stream(), leftOut.stream()).toList());
  }

  private static Verdict worse(Verdict one, Verdict other) {
    if (one == Verdict.BROKEN || other == Verdict.BROKEN) {
      return Verdict.BROKEN;
    }
    return one == Verdict.UNDECIDED ? one : other;
  }
}
