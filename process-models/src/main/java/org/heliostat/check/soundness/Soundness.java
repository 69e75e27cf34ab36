package org.heliostat.check.soundness;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heliostat.power.xml.XmlElement;

/**
 * Judges whether a process is sound, by looking at every state it can come to. Any plain BPMN 2.0
 * can be judged, executable or not: exclusive, parallel, inclusive and event-based gateways,
 * boundary events, embedded and event sub-processes, call activities, loops, events of all kinds,
 * terminate and error ends. What data and messages decide counts as possible either way.
 *
 * <p>The verdicts are exact. To get there fast, a sub-process that is sound by itself is taken for
 * a task, the rest is made smaller without changing a verdict ({@link Reduction}), and of steps
 * that do not touch each other only one order is looked at ({@link Priorities}).
 */
public final class Soundness {
  /** How many states of one process are looked at before it is given up as undecided. */
  public static final int MOST_STATES = 200_000;

  private final Set<Node> atomic = new HashSet<>();
  private int states;

  private Soundness() {}

  /**
   * Judges all processes of a file, each by itself: messages from elsewhere may always arrive.
   *
   * @param definitions the root of the file
   * @throws UnreadableModelException when the drawing is ambiguous: repeated ids, arrows that lead
   *     nowhere or across the border of a sub-process
   */
  public static Judgement judge(XmlElement definitions) throws UnreadableModelException {
    return judge(definitions, MOST_STATES);
  }

  static Judgement judge(XmlElement definitions, int mostStates) throws UnreadableModelException {
    return GraphReader.read(definitions).stream()
        .map(process -> new Soundness().judge(process, mostStates))
        .reduce(Judgement::and)
        .orElseThrow();
  }

  private Judgement judge(Scope process, int mostStates) {
    findAtomic(process, mostStates);
    var judgement = judgeAlone(process, mostStates);
    return new Judgement(
        judgement.verdicts(), judgement.violations(), states, judgement.undecided());
  }

  /** From the inside out. */
  private void findAtomic(Scope scope, int mostStates) {
    Stream.concat(scope.nodes.stream(), scope.eventSubProcesses.stream())
        .forEach(
            node -> {
              var inside = node.inside;
              if (inside == null || inside.nodes.isEmpty()) {
                return;
              }
              findAtomic(inside, mostStates);
              if (!inside.throwsOut() && judgeAlone(inside, mostStates, false).isSound()) {
                atomic.add(node);
              }
            });
  }

  private Judgement judgeAlone(Scope scope, int mostStates) {
    var judgement = judgeAlone(scope, mostStates, false);
    return judgement.verdict(Property.SAFE) == Verdict.BROKEN
        ? judgement.refinedBy(judgeAlone(scope, mostStates, true))
        : judgement;
  }

  private Judgement judgeAlone(Scope scope, int mostStates, boolean countEnds) {
    var built = NetBuilder.build(scope, atomic, countEnds);
    Reduction.reduce(built.net(), countEnds);
    Set<String> activities =
        scope
            .activities()
            .map(activity -> activity.id)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    var judgement =
        Exploration.judge(
            built.net(),
            () -> NetBuilder.build(scope, atomic, countEnds).net(),
            activities,
            mostStates);
    states += judgement.states();
    return judgement.doubting(built.undecided());
  }
}
