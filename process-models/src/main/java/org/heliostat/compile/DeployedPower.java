package org.heliostat.compile;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.heliostat.power.Power;
import org.heliostat.power.PowerReader;
import org.heliostat.power.PowerReading;
import org.heliostat.power.PowerSource;
import org.heliostat.power.xml.UnreadableXmlException;
import org.heliostat.power.xml.XmlDocument;
import org.heliostat.power.xml.XmlElement;
import org.heliostat.power.xml.XmlParser;

/**
 * A power as the engine runs it.
 *
 * @param power its definition
 * @param contentHash SHA-256 of the source it was compiled from, in lower-case hex
 * @param forms form-js schemas as JSON, by form id
 * @param decisions DMN decision tables as XML, by decision id
 * @param documents templates of the documents it issues, as XML, by template id
 * @param publicFlow the flow shown to the public, as BPMN; may be empty
 */
public record DeployedPower(
    Power power,
    String contentHash,
    SortedMap<String, String> forms,
    SortedMap<String, String> decisions,
    SortedMap<String, String> documents,
    String publicFlow) {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  public DeployedPower {
    forms = Collections.unmodifiableSortedMap(new TreeMap<>(forms));
    decisions = Collections.unmodifiableSortedMap(new TreeMap<>(decisions));
    documents = Collections.unmodifiableSortedMap(new TreeMap<>(documents));
  }

  /**
   * Tells at a glance whether a deployed process may be a power: it names our namespace and holds
   * what the compiler embeds. Cheap, and never throws; {@link #read} has the last word.
   */
  public static boolean isPower(String bpmn) {
    return bpmn.contains(Names.POWER) && bpmn.contains(":deployed contentHash=\"");
  }

  /**
   * Reads a power back from the process that was compiled from it.
   *
   * @throws IllegalArgumentException when the process was not made by the compiler
   */
  public static DeployedPower read(String deployedBpmn) {
    var document = parse(deployedBpmn);
    var deployed =
        document
            .root()
            .element(Names.BPMN, "process")
            .flatMap(process -> process.element(Names.BPMN, "extensionElements"))
            .flatMap(extensions -> extensions.element(Names.POWER, "deployed"))
            .orElseThrow(() -> new IllegalArgumentException("this process is not a power"));
    var contentHash = deployed.attribute("contentHash");
    if (contentHash == null || !HASH.matcher(contentHash).matches()) {
      throw new IllegalArgumentException("the deployed power names no content hash");
    }
    var forms = embedded(deployed, "form");
    var decisions = embedded(deployed, "decision");
    var documents = embedded(deployed, "document");
    var publicFlow = deployed.element(Names.POWER, "publicFlow").map(XmlElement::text).orElse("");
    takeOutEngineWords(document.root());
    return switch (PowerReader.read(
        new PowerSource(document.write(), forms, decisions, documents, publicFlow))) {
      case PowerReading.Readable(var power) ->
          new DeployedPower(power, contentHash, forms, decisions, documents, publicFlow);
      case PowerReading.Faulty(var faults) ->
          throw new IllegalArgumentException("this process is not a sound power: " + faults);
    };
  }

  private static XmlDocument parse(String bpmn) {
    try {
      return XmlParser.parse(bpmn, XmlParser.Limits.DEPLOYED);
    } catch (UnreadableXmlException e) {
      throw new IllegalArgumentException("this process cannot be read", e);
    }
  }

  private static SortedMap<String, String> embedded(XmlElement deployed, String name) {
    SortedMap<String, String> texts = new TreeMap<>();
    for (var element : deployed.elements(Names.POWER, name)) {
      var id = element.attribute("id");
      if (id == null) {
        throw new IllegalArgumentException("a %s of the deployed power has no id".formatted(name));
      }
      texts.put(id, element.text());
    }
    return texts;
  }

  /** Undoes the compilation: what is left is the drawn model. */
  private static void takeOutEngineWords(XmlElement root) {
    root.all()
        .filter(DeployedPower::isEngineWord)
        .toList()
        .forEach(
            word -> {
              if (word.parent() != null) {
                word.remove();
              }
            });
  }

  private static boolean isEngineWord(XmlElement element) {
    var around = element.parent();
    if (around == null) {
      return false;
    }
    return element.uri().equals(Names.ZEEBE)
        || element.is(Names.POWER, "deployed")
        || element.is(Names.BPMN, "message")
        || element.is(Names.BPMN, "subProcess")
            && Objects.equals(element.attribute("id"), Names.CASE_END)
        || element.is(Names.BPMN, "conditionExpression")
        || element.is(Names.BPMN, "messageEventDefinition")
            && Objects.equals(around.localName(), "startEvent");
  }
}
