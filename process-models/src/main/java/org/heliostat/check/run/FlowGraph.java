package org.heliostat.check.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.heliostat.power.Flow;
import org.heliostat.power.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Nodes and arrows by number: what of a flow decides where a case may go. Both the drawn flow and
 * the one shown to the public have this form.
 */
public final class FlowGraph {
  /** What a node does with a case that reaches it. */
  public enum Type {
    START,
    /** Work; the outcome chosen there may decide at a gateway later on. */
    STEP,
    EXCLUSIVE,
    PARALLEL,
    END
  }

  /**
   * A node.
   *
   * @param id the BPMN element id
   * @param outcomes of a step, at least one; of other nodes none
   * @param decidedBy of an exclusive gateway, id of the step whose outcome chooses the arrow;
   *     {@code null} when any arrow may be taken
   */
  public record Node(String id, Type type, List<String> outcomes, @Nullable String decidedBy) {
    public Node {
      outcomes = List.copyOf(outcomes);
    }

    /** A node at which nothing is chosen. */
    public Node(String id, Type type) {
      this(id, type, List.of(), null);
    }
  }

  /**
   * An arrow.
   *
   * @param outcome the outcome that takes it; {@code null} when none is asked for
   */
  public record Arrow(String sourceId, String targetId, @Nullable String outcome) {}

  private final List<Node> nodes;
  private final List<Arrow> arrows;
  private final int start;
  private final int[] source;
  private final int[] target;
  private final int[] decider;
  private final int[][] entering;
  private final int[][] leaving;

  /**
   * @param startId the only start
   * @param nodes each id once
   * @param arrows from and to these nodes
   */
  public FlowGraph(String startId, List<Node> nodes, List<Arrow> arrows) {
    this.nodes = List.copyOf(nodes);
    this.arrows = List.copyOf(arrows);
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      numbers.put(nodes.get(i).id(), i);
    }
    this.start = number(numbers, startId);
    this.source = arrows.stream().mapToInt(it -> number(numbers, it.sourceId())).toArray();
    this.target = arrows.stream().mapToInt(it -> number(numbers, it.targetId())).toArray();
    this.decider = new int[nodes.size()];
    this.entering = new int[nodes.size()][];
    this.leaving = new int[nodes.size()][];
    for (int node = 0; node < decider.length; node++) {
      var by = nodes.get(node).decidedBy();
      decider[node] = by == null ? -1 : number(numbers, by);
      entering[node] = where(target, node);
      leaving[node] = where(source, node);
    }
  }

  /** The graph of a drawn flow. */
  public static FlowGraph of(Flow flow) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(new Node(flow.startId(), Type.START));
    for (var step : flow.steps()) {
      var outcomes = step.outcomes().stream().map(Outcome::code).toList();
      nodes.add(new Node(step.id(), Type.STEP, outcomes, null));
    }
    for (var gateway : flow.gateways()) {
      nodes.add(
          switch (gateway.type()) {
            case EXCLUSIVE ->
                new Node(gateway.id(), Type.EXCLUSIVE, List.of(), gateway.decidedBy());
            case PARALLEL -> new Node(gateway.id(), Type.PARALLEL);
          });
    }
    flow.endings().forEach(ending -> nodes.add(new Node(ending.id(), Type.END)));
    var arrows =
        flow.sequenceFlows().stream()
            .map(it -> new Arrow(it.sourceId(), it.targetId(), it.outcome()))
            .toList();
    return new FlowGraph(flow.startId(), nodes, arrows);
  }

  /** How many nodes there are; they are numbered from 0. */
  public int size() {
    return nodes.size();
  }

  /** The node of a number. */
  public Node node(int number) {
    return nodes.get(number);
  }

  int start() {
    return start;
  }

  int arrows() {
    return arrows.size();
  }

  @Nullable String outcome(int arrow) {
    return arrows.get(arrow).outcome();
  }

  int target(int arrow) {
    return target[arrow];
  }

  int source(int arrow) {
    return source[arrow];
  }

  /** The step whose outcome decides at a gateway; -1 when any arrow may be taken. */
  int decider(int node) {
    return decider[node];
  }

  /** The arrows into a node. */
  int[] entering(int node) {
    return entering[node];
  }

  /** The arrows out of a node. */
  int[] leaving(int node) {
    return leaving[node];
  }

  Type type(int node) {
    return nodes.get(node).type();
  }

  /** The arrows that may be taken out of an exclusive gateway. */
  int[] choices(int gateway, Outcomes given) {
    int by = decider[gateway];
    int outcome = by < 0 ? Outcomes.UNKNOWN : given.of(by);
    if (outcome == Outcomes.UNKNOWN) {
      return leaving[gateway];
    }
    var code = nodes.get(by).outcomes().get(outcome);
    return Arrays.stream(leaving[gateway]).filter(arrow -> code.equals(outcome(arrow))).toArray();
  }

  private static int number(Map<String, Integer> numbers, String id) {
    var number = numbers.get(id);
    if (number == null) {
      throw new IllegalArgumentException("no node has the id " + id);
    }
    return number;
  }

  private static int[] where(int[] values, int value) {
    return IntStream.range(0, values.length).filter(i -> values[i] == value).toArray();
  }
}
