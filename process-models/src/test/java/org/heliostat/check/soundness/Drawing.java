package org.heliostat.check.soundness;

import java.util.ArrayList;
import java.util.List;
import org.heliostat.power.xml.UnreadableXmlException;
import org.heliostat.power.xml.XmlElement;
import org.heliostat.power.xml.XmlParser;

/**
 * Draws a process in one line of text for each piece: {@code "S -> a -> X? -> b"}. A name tells
 * what a node is by its first letter: {@code S} start, {@code E} end, {@code T} terminating end,
 * {@code X} exclusive, {@code A} parallel, {@code O} inclusive, {@code V} event-based gateway,
 * {@code M} intermediate event; small letters are tasks.
 */
final class Drawing {
  private final StringBuilder nodes = new StringBuilder();
  private final StringBuilder arrows = new StringBuilder();
  private final List<String> known = new ArrayList<>();
  private int numbered;

  static Drawing of(String... lines) {
    var drawing = new Drawing();
    for (var line : lines) {
      drawing.draw(line);
    }
    return drawing;
  }

  void draw(String line) {
    var names = line.strip().split("\\s*->\\s*");
    for (int i = 0; i < names.length; i++) {
      node(names[i]);
      if (i > 0) {
        arrow(names[i - 1], names[i]);
      }
    }
  }

  void arrow(String from, String to) {
    node(from);
    node(to);
    arrows.append(
        "<sequenceFlow id=\"f%d\" sourceRef=\"%s\" targetRef=\"%s\"/>%n"
            .formatted(++numbered, from, to));
  }

  boolean isDrawn(String node) {
    return known.contains(node);
  }

  boolean leaves(String node) {
    return arrows.indexOf(" sourceRef=\"%s\"".formatted(node)) >= 0;
  }

  private void node(String name) {
    if (known.contains(name)) {
      return;
    }
    known.add(name);
    nodes.append(
        switch (name.charAt(0)) {
          case 'S' -> "<startEvent id=\"%s\"/>".formatted(name);
          case 'E' -> "<endEvent id=\"%s\"/>".formatted(name);
          case 'T' -> "<endEvent id=\"%s\"><terminateEventDefinition/></endEvent>".formatted(name);
          case 'X' -> "<exclusiveGateway id=\"%s\"/>".formatted(name);
          case 'A' -> "<parallelGateway id=\"%s\"/>".formatted(name);
          case 'O' -> "<inclusiveGateway id=\"%s\"/>".formatted(name);
          case 'V' -> "<eventBasedGateway id=\"%s\"/>".formatted(name);
          case 'M' -> "<intermediateCatchEvent id=\"%s\"/>".formatted(name);
          default -> "<task id=\"%s\"/>".formatted(name);
        });
    nodes.append('\n');
  }

  /** Adds elements as they are written in BPMN. */
  Drawing with(String xml) {
    nodes.append(xml).append('\n');
    var ids = java.util.regex.Pattern.compile(" id=\"([^\"]+)\"").matcher(xml);
    while (ids.find()) {
      known.add(ids.group(1));
    }
    return this;
  }

  Drawing and(String... lines) {
    for (var line : lines) {
      draw(line);
    }
    return this;
  }

  String inside() {
    return nodes.toString() + arrows;
  }

  String bpmn() {
    return """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
        <process id="drawn">
        %s</process>
        </definitions>
        """
        .formatted(inside());
  }

  XmlElement root() {
    try {
      return XmlParser.parse(bpmn(), new XmlParser.Limits(20_000_000, 200_000)).root();
    } catch (UnreadableXmlException e) {
      throw new AssertionError(bpmn(), e);
    }
  }

  Judgement judge() {
    try {
      return Soundness.judge(root());
    } catch (UnreadableModelException e) {
      throw new AssertionError(e.faults().toString(), e);
    }
  }

  @Override
  public String toString() {
    return inside();
  }
}
