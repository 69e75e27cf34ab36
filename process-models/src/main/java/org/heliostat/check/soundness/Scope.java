package org.heliostat.check.soundness;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is inside a process or a sub-process. Event sub-processes are kept apart. */
final class Scope {
  /** Id of the process or sub-process. */
  final String id;

  final List<Node> nodes = new ArrayList<>();
  final List<Node> eventSubProcesses = new ArrayList<>();

  Scope(String id) {
    this.id = id;
  }

  List<Node> starts() {
    return nodes.stream().filter(node -> node.kind == Node.Kind.START).toList();
  }

  /** Where tokens stand at the beginning when no start event is drawn. */
  List<Node> implicitStarts() {
    return nodes.stream()
        .filter(node -> node.in.isEmpty() && node.kind != Node.Kind.BOUNDARY)
        .filter(node -> node.kind != Node.Kind.EVENT || node.trigger != Node.Trigger.LINK)
        .toList();
  }

  /** All activities in it and below. */
  Stream<Node> activities() {
    return Stream.concat(nodes.stream(), eventSubProcesses.stream())
        .flatMap(
            node -> {
              var own = node.isActivity() ? Stream.of(node) : Stream.<Node>empty();
              var inside = node.inside;
              return inside == null ? own : Stream.concat(own, inside.activities());
            });
  }

  /** Whether an error or cancel end event is reached in it or below, which may leave it. */
  boolean throwsOut() {
    return Stream.concat(nodes.stream(), eventSubProcesses.stream())
        .anyMatch(
            node -> {
              var inside = node.inside;
              return node.kind == Node.Kind.END
                      && (node.trigger == Node.Trigger.ERROR || node.trigger == Node.Trigger.CANCEL)
                  || inside != null && inside.throwsOut();
            });
  }
}
