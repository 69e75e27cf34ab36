package org.heliostat.power;

import java.util.List;
import org.heliostat.power.xml.UnreadableXmlException;
import org.heliostat.power.xml.XmlElement;
import org.heliostat.power.xml.XmlParser;

/** Reads a power from its file, strictly: a file with any fault gives no power. */
public final class PowerReader {
  private PowerReader() {}

  /**
   * Reads a power. The file may come from anyone: it is parsed without document type, entities or
   * inclusion, up to {@value XmlParser#MAX_BYTES} bytes, {@value XmlParser#MAX_ELEMENTS} elements
   * and {@value XmlParser#MAX_DEPTH} levels.
   *
   * @return the power, or every fault in the file at once, in the order of their lines; one fault
   *     when it is no XML at all. Never throws because of what is in the file
   */
  public static PowerReading read(PowerSource source) {
    try {
      return read(XmlParser.parse(source.bpmn(), XmlParser.Limits.DRAWN).root(), source);
    } catch (UnreadableXmlException e) {
      return new PowerReading.Faulty(List.of(UnreadableFault.of(e, XmlParser.Limits.DRAWN)));
    }
  }

  /** Reads from a parsed model; the text of the source is not looked at. */
  static PowerReading read(XmlElement root, PowerSource source) {
    var faults = new Faults();
    var process = new BpmnCheck(faults).check(root);
    if (process == null) {
      return new PowerReading.Faulty(faults.sorted());
    }
    new VocabularyCheck(faults, DefinitionCheck.dayUnit(process.element())).check(root);
    new DefinitionCheck(faults, process, source).check();
    new FlowCheck(faults, process).check();
    new DocumentCheck(faults, process, source).check();
    return faults.isEmpty()
        ? new PowerReading.Readable(new PowerAssembly(process).power())
        : new PowerReading.Faulty(faults.sorted());
  }
}
