package org.heliostat.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.heliostat.check.CheckReport.Element;
import org.heliostat.check.finding.Finding;
import org.heliostat.check.finding.Severity;
import org.heliostat.check.rule.Rules;
import org.heliostat.check.rule.Surroundings;
import org.heliostat.check.soundness.Soundness;
import org.heliostat.check.soundness.UnreadableModelException;
import org.heliostat.power.Fault;
import org.heliostat.power.PowerReader;
import org.heliostat.power.PowerReading;
import org.heliostat.power.PowerSource;
import org.heliostat.power.UnreadableFault;
import org.heliostat.power.xml.UnreadableXmlException;
import org.heliostat.power.xml.XmlElement;
import org.heliostat.power.xml.XmlParser;

/** Checks models. */
public final class ModelCheck {
  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

  private ModelCheck() {}

  /**
   * Judges the flow of any BPMN 2.0 model, a power or not: whether it is sound.
   *
   * @param bpmn the model as XML; may come from anyone
   */
  public static CheckReport soundness(String bpmn) {
    long begun = System.nanoTime();
    try {
      return soundness(XmlParser.parse(bpmn, XmlParser.Limits.FOREIGN).root(), List.of(), begun);
    } catch (UnreadableXmlException e) {
      return unreadable(UnreadableFault.of(e, XmlParser.Limits.FOREIGN));
    }
  }

  /**
   * Judges a power by everything that is asked of one: its file, every rule, and its soundness.
   *
   * @return each fault of the file as a finding, too, by which the rules are then not asked
   */
  public static CheckReport power(PowerSource source, Surroundings surroundings) {
    long begun = System.nanoTime();
    XmlElement root;
    try {
      root = XmlParser.parse(source.bpmn(), XmlParser.Limits.DRAWN).root();
    } catch (UnreadableXmlException e) {
      return unreadable(UnreadableFault.of(e, XmlParser.Limits.DRAWN));
    }
    var findings =
        switch (PowerReader.read(source)) {
          case PowerReading.Readable(var power) -> Rules.check(source, power, surroundings);
          case PowerReading.Faulty(var faults) -> faults.stream().map(ModelCheck::finding).toList();
        };
    return soundness(root, findings, begun);
  }

  private static CheckReport soundness(XmlElement root, List<Finding> before, long begun) {
    try {
      var judgement = Soundness.judge(root);
      var elements = elements(root);
      List<Finding> findings = new ArrayList<>(before);
      findings.addAll(SoundnessFindings.of(judgement, elements));
      return new CheckReport.Judged(
          judgement, findings, elements, Duration.ofNanos(System.nanoTime() - begun));
    } catch (UnreadableModelException e) {
      return new CheckReport.Unreadable(e.faults());
    }
  }

  private static CheckReport unreadable(Fault fault) {
    return new CheckReport.Unreadable(List.of(fault));
  }

  private static Finding finding(Fault fault) {
    return new Finding(
        fault.code().toLowerCase(Locale.ROOT).replace('_', '-'),
        Severity.ERROR,
        fault.elementId(),
        "第 %d 行：%s".formatted(fault.line(), fault.message()),
        "Line %d: %s".formatted(fault.line(), fault.messageEnglish()),
        "",
        List.of());
  }

  private static Map<String, Element> elements(XmlElement root) {
    Map<String, XmlElement> drawn = new HashMap<>();
    root.all()
        .filter(element -> element.uri().equals(BPMN) && element.attribute("id") != null)
        .forEach(element -> drawn.putIfAbsent(attribute(element, "id"), element));
    Map<String, Element> elements = new HashMap<>();
    drawn.forEach(
        (id, element) ->
            elements.put(
                id,
                new Element(
                    element.localName(), attribute(element, "name"), label(id, element, drawn))));
    return elements;
  }

  private static String label(String id, XmlElement element, Map<String, XmlElement> drawn) {
    var name = attribute(element, "name");
    if (!name.isBlank()) {
      return name;
    }
    var source = drawn.get(attribute(element, "sourceRef"));
    var target = drawn.get(attribute(element, "targetRef"));
    return source == null || target == null
        ? id
        : "%s → %s".formatted(nodeLabel(source), nodeLabel(target));
  }

  private static String nodeLabel(XmlElement node) {
    var name = attribute(node, "name");
    return name.isBlank() ? attribute(node, "id") : name;
  }

  private static String attribute(XmlElement element, String name) {
    return Objects.requireNonNullElse(element.attribute(name), "");
  }
}
