package org.heliostat.check.soundness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heliostat.check.soundness.Judgement.Reason;
import org.heliostat.check.soundness.Judgement.Undecided;
import org.heliostat.check.soundness.Node.Trigger;
import org.heliostat.check.soundness.Place.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Says in places and transitions what BPMN says of tokens. Data are left out: any way out of an
 * exclusive gateway may be taken, any event may happen while it is waited for, and a
 * non-interrupting event happens at most once for each time it is armed.
 */
final class NetBuilder {
  private static final int MOST_BOUNDARIES = 5;

  private final Net net = new Net();
  private final Set<Node> atomic;
  private final boolean countEnds;
  private final Map<String, Place> counters = new HashMap<>();
  private final List<Undecided> undecided = new ArrayList<>();

  /**
   * A scope whose inside is part of the net.
   *
   * @param host the sub-process; {@code null} for the process
   * @param active has a token while the scope runs; {@code null} when nothing asks
   */
  private record Frame(
      Scope scope,
      int index,
      @Nullable Node host,
      @Nullable Place active,
      @Nullable Frame around,
      Map<Arrow, Place> flows) {}

  /** A way to begin: what is passed, and where tokens lie then. */
  private record Entry(Run run, List<Place> places) {}

  private NetBuilder(Set<Node> atomic, boolean countEnds) {
    this.atomic = atomic;
    this.countEnds = countEnds;
  }

  /** A net, and what could not be said in it. */
  record Built(Net net, List<Undecided> undecided) {}

  /**
   * Builds the net of a process or of a sub-process by itself.
   *
   * @param atomic the sub-processes known to be sound by themselves; they are taken for tasks
   * @param countEnds whether to count on each arrow how often a run ended there. Without it only
   *     ends with several arrows are counted: as long as the process is safe, the others are not
   *     reached twice, and counts multiply states
   */
  static Built build(Scope process, Set<Node> atomic, boolean countEnds) {
    var builder = new NetBuilder(atomic, countEnds);
    builder.process(process);
    builder.net.numberTransitions();
    return new Built(builder.net, builder.undecided);
  }

  private void process(Scope process) {
    var active =
        process.eventSubProcesses.isEmpty()
            ? null
            : net.place(Kind.TOKEN, Net.OUTERMOST, process.id, process.id);
    var frame =
        new Frame(process, net.newScope(Net.OUTERMOST), null, active, null, new HashMap<>());
    var armed = eventSubProcesses(frame);
    for (var entry : inside(frame)) {
      var places = new ArrayList<>(entry.places());
      places.addAll(armed);
      if (active != null) {
        places.add(active);
      }
      net.transition(entry.run(), List.of(net.initial), places);
    }
    if (active != null) {
      whenDone(frame, active, List.of());
    }
  }

  /** Builds everything in a scope and gives the ways to begin it. */
  private List<Entry> inside(Frame frame) {
    var scope = frame.scope();
    for (var node : scope.nodes) {
      for (var arrow : node.out) {
        frame
            .flows()
            .put(arrow, net.place(Kind.TOKEN, frame.index(), arrow.id(), arrow.target().id));
      }
    }
    List<Entry> entries = new ArrayList<>();
    Map<Node, Place> implicit = new LinkedHashMap<>();
    if (scope.starts().isEmpty()) {
      for (var node : scope.implicitStarts()) {
        implicit.put(node, net.place(Kind.TOKEN, frame.index(), node.id, node.id));
      }
      entries.add(new Entry(Run.NONE, List.copyOf(implicit.values())));
    }
    for (var node : scope.nodes) {
      if (node.kind == Node.Kind.START) {
        entries.add(new Entry(Run.of(node.id), outs(frame, node)));
        continue;
      }
      List<Place> ins = new ArrayList<>();
      node.in.forEach(arrow -> ins.add(flow(frame, arrow)));
      if (implicit.containsKey(node)) {
        ins.add(implicit.get(node));
      }
      node(frame, node, ins);
    }
    return entries;
  }

  private void node(Frame frame, Node node, List<Place> ins) {
    switch (node.kind) {
      case START, BOUNDARY -> {}
      case EVENT -> ins.forEach(in -> split(frame, node, Run.of(node.id), in));
      case ACTIVITY -> activity(frame, node, ins, Run.NONE);
      case SUB_PROCESS -> subProcess(frame, node, ins);
      case EXCLUSIVE -> exclusive(frame, node, ins);
      case PARALLEL -> {
        if (!ins.isEmpty()) {
          net.transition(Run.of(node.id), ins, outs(frame, node));
        }
      }
      case INCLUSIVE -> inclusive(frame, node, ins);
      case COMPLEX -> {
        if (ins.size() > 1) {
          undecided.add(new Undecided(Reason.COMPLEX_JOIN, node.id));
        }
        inclusive(frame, node, ins);
      }
      case END -> ins.forEach(in -> end(frame, node, in));
    }
  }

  private void activity(Frame frame, Node node, List<Place> ins, Run also) {
    var interrupting = node.boundaries.stream().filter(it -> it.interrupting).toList();
    var others = node.boundaries.stream().filter(it -> !it.interrupting).toList();
    if (others.size() > MOST_BOUNDARIES) {
      undecided.add(new Undecided(Reason.MANY_BOUNDARY_EVENTS, node.id));
      others = others.subList(0, MOST_BOUNDARIES);
    }
    if (node.boundaries.isEmpty() && also == Run.NONE) {
      ins.forEach(in -> split(frame, node, Run.of(node.id), in));
      return;
    }
    // One place for each set of non-interrupting events that have happened.
    List<Place> running = new ArrayList<>();
    for (int happened = 0; happened < 1 << others.size(); happened++) {
      running.add(net.place(Kind.TOKEN, frame.index(), node.id, node.id));
    }
    for (var in : ins) {
      net.transition(Run.of(node.id), List.of(in), List.of(running.getFirst())).also = also;
    }
    for (int happened = 0; happened < running.size(); happened++) {
      var now = running.get(happened);
      split(frame, node, Run.NONE, now);
      for (var boundary : interrupting) {
        net.transition(Run.of(boundary.id), List.of(now), outs(frame, boundary));
      }
      for (int i = 0; i < others.size(); i++) {
        if ((happened & 1 << i) == 0) {
          List<Place> outs = new ArrayList<>(outs(frame, others.get(i)));
          outs.add(running.get(happened | 1 << i));
          net.transition(Run.of(others.get(i).id), List.of(now), outs);
        }
      }
    }
  }

  private void subProcess(Frame frame, Node node, List<Place> ins) {
    if (atomic.contains(node)) {
      activity(frame, node, ins, activitiesIn(node));
      return;
    }
    var active = net.place(Kind.TOKEN, frame.index(), node.id, node.id);
    var inner = frame(frame, node, active);
    List<Place> armed = new ArrayList<>(eventSubProcesses(inner));
    for (var boundary : node.boundaries) {
      if (boundary.interrupting) {
        net.transition(Run.of(boundary.id), List.of(active), outs(frame, boundary)).clears =
            inner.index();
      } else {
        var waiting = net.place(Kind.ARMED, inner.index(), boundary.id, boundary.id);
        armed.add(waiting);
        List<Place> outs = new ArrayList<>(outs(frame, boundary));
        outs.add(active);
        net.transition(Run.of(boundary.id), List.of(active, waiting), outs);
      }
    }
    for (var entry : inside(inner)) {
      List<Place> places = new ArrayList<>(entry.places());
      places.addAll(armed);
      places.add(active);
      for (var in : ins) {
        net.transition(Run.of(node.id).then(entry.run()), List.of(in), places);
      }
    }
    var done = net.place(Kind.TOKEN, frame.index(), node.id, node.id);
    whenDone(inner, active, List.of(done));
    split(frame, node, Run.NONE, done);
  }

  /** Builds what may interrupt a scope or run beside it, and gives what must be armed for it. */
  private List<Place> eventSubProcesses(Frame frame) {
    List<Place> armed = new ArrayList<>();
    for (var node : frame.scope().eventSubProcesses) {
      var active = frame.active();
      var inside = node.inside;
      if (active == null || inside == null || inside.nodes.isEmpty()) {
        continue;
      }
      var waiting = net.place(Kind.ARMED, frame.index(), node.id, node.id);
      armed.add(waiting);
      for (var entry : enter(frame, node)) {
        List<Place> places = new ArrayList<>(entry.places());
        places.add(active);
        var trigger = net.transition(entry.run(), List.of(active, waiting), places);
        if (atomic.contains(node)) {
          trigger.also = activitiesIn(node);
        }
        if (node.interrupting) {
          trigger.clears = frame.index();
        }
      }
    }
    return armed;
  }

  /** The ways into an event sub-process, built anew for each event that leads into it. */
  private List<Entry> enter(Frame around, Node node) {
    var active = net.place(Kind.TOKEN, around.index(), node.id, node.id);
    if (atomic.contains(node)) {
      net.transition(Run.NONE, List.of(active), List.of());
      return List.of(new Entry(Run.of(node.id), List.of(active)));
    }
    var inner = frame(around, node, active);
    var armed = eventSubProcesses(inner);
    List<Entry> entries = new ArrayList<>();
    for (var entry : inside(inner)) {
      List<Place> places = new ArrayList<>(entry.places());
      places.addAll(armed);
      places.add(active);
      entries.add(new Entry(Run.of(node.id).then(entry.run()), places));
    }
    whenDone(inner, active, List.of());
    return entries;
  }

  private Frame frame(Frame around, Node node, Place active) {
    var inside = node.inside;
    if (inside == null) {
      throw new IllegalArgumentException(node + " has no inside");
    }
    return new Frame(inside, net.newScope(around.index()), node, active, around, new HashMap<>());
  }

  private void whenDone(Frame frame, Place active, List<Place> outs) {
    var done = net.transition(Run.NONE, List.of(active), outs);
    done.whenDone = frame.index();
    done.clears = frame.index();
  }

  private void exclusive(Frame frame, Node node, List<Place> ins) {
    if (node.out.size() <= 1) {
      ins.forEach(in -> net.transition(Run.of(node.id), List.of(in), outs(frame, node)));
      return;
    }
    var chosen = ins.size() == 1 ? ins.getFirst() : null;
    if (chosen == null) {
      chosen = net.place(Kind.TOKEN, frame.index(), node.id, node.id);
      for (var in : ins) {
        net.transition(Run.NONE, List.of(in), List.of(chosen));
      }
    }
    for (var arrow : node.out) {
      net.transition(Run.of(node.id, arrow.id()), List.of(chosen), List.of(flow(frame, arrow)));
    }
  }

  private void inclusive(Frame frame, Node node, List<Place> ins) {
    if (ins.isEmpty()) {
      return;
    }
    if (ins.size() > 1 && node.out.isEmpty()) {
      net.transition(Run.of(node.id), ins, outs(frame, node)).inclusiveJoin = true;
      return;
    }
    var joined = ins.getFirst();
    if (ins.size() > 1) {
      joined = net.place(Kind.TOKEN, frame.index(), node.id, node.id);
      joined.passing = true;
      net.transition(Run.NONE, ins, List.of(joined)).inclusiveJoin = true;
    }
    split(frame, node, Run.of(node.id), joined);
  }

  /** Lets a token leave a node on those of its arrows whose conditions hold. */
  private void split(Frame frame, Node node, Run run, Place in) {
    if (node.out.isEmpty()) {
      net.transition(run, List.of(in), outs(frame, node));
      return;
    }
    List<Place> always = new ArrayList<>();
    List<Arrow> onCondition = new ArrayList<>();
    Arrow otherwise = null;
    for (var arrow : node.out) {
      switch (arrow.taken()) {
        case ALWAYS -> always.add(flow(frame, arrow));
        case ON_CONDITION -> onCondition.add(arrow);
        case OTHERWISE -> otherwise = arrow;
      }
    }
    if (onCondition.isEmpty() && otherwise == null) {
      net.transition(run, List.of(in), always);
      return;
    }
    if (!onCondition.isEmpty()) {
      var transition = net.transition(run, List.of(in), always);
      transition.noneToo = otherwise == null && !always.isEmpty();
      for (var arrow : onCondition) {
        Net.addOption(transition, flow(frame, arrow), arrow.id());
      }
    }
    if (otherwise != null) {
      List<Place> outs = new ArrayList<>(always);
      outs.add(flow(frame, otherwise));
      net.transition(run.then(Run.of(otherwise.id())), List.of(in), outs);
    }
  }

  private void end(Frame frame, Node node, Place in) {
    switch (node.trigger) {
      case OTHER, LINK -> net.transition(Run.of(node.id), List.of(in), ended(frame, node));
      case TERMINATE ->
          net.transition(Run.of(node.id), List.of(in), List.of()).clears = frame.index();
      case ERROR, CANCEL -> raise(frame, node, in);
    }
  }

  /** An error goes outwards to the nearest handler, ending every scope on its way. */
  private void raise(Frame from, Node end, Place in) {
    Node inside = null;
    for (Frame frame = from; frame != null; frame = frame.around()) {
      for (var handler : frame.scope().eventSubProcesses) {
        if (handler != inside && handles(handler, end)) {
          for (var entry : enter(frame, handler)) {
            var run = Run.of(end.id).then(entry.run());
            net.transition(run, List.of(in), entry.places()).clears = frame.index();
          }
          return;
        }
      }
      inside = frame.host();
      var active = frame.active();
      var around = frame.around();
      if (inside == null || active == null || around == null) {
        List<Place> ins = active == null ? List.of(in) : List.of(in, active);
        net.transition(Run.of(end.id), ins, List.of()).clears = frame.index();
        return;
      }
      for (var boundary : inside.boundaries) {
        if (handles(boundary, end)) {
          net.transition(Run.of(end.id, boundary.id), List.of(in, active), outs(around, boundary))
                  .clears =
              frame.index();
          return;
        }
      }
    }
  }

  private static boolean handles(Node handler, Node end) {
    return handler.trigger == end.trigger
        && (end.trigger == Trigger.CANCEL
            || handler.about.isEmpty()
            || handler.about.equals(end.about));
  }

  /** All arrows out of a node, or the place that counts how often the run ended here. */
  private List<Place> outs(Frame frame, Node node) {
    return node.out.isEmpty()
        ? ended(frame, node)
        : node.out.stream().map(arrow -> flow(frame, arrow)).toList();
  }

  private List<Place> ended(Frame frame, Node node) {
    if (countEnds) {
      return List.of(net.place(Kind.ENDED, frame.index(), node.id, node.id));
    }
    if (node.in.size() + node.boundaries.size() <= 1) {
      return List.of();
    }
    return List.of(
        counters.computeIfAbsent(node.id, id -> net.place(Kind.ENDED, frame.index(), id, id)));
  }

  private static Place flow(Frame frame, Arrow arrow) {
    return java.util.Objects.requireNonNull(frame.flows().get(arrow), arrow.id());
  }

  private static Run activitiesIn(Node node) {
    var inside = node.inside;
    return inside == null
        ? Run.NONE
        : new Run.Of(inside.activities().map(activity -> activity.id).toList());
  }
}
