package org.heliostat.power;

import java.util.Optional;
import org.heliostat.power.document.Placeholders;
import org.heliostat.power.xml.UnreadableXmlException;
import org.heliostat.power.xml.XmlParser;

/** What the documents of a power that is still being drawn may quote. */
public final class DocumentFacts {
  private DocumentFacts() {}

  /**
   * The same that the reader judges a template by.
   *
   * @param source may have faults
   * @param templateId of a template that need not be there yet
   * @return empty when no process can be made out in the model
   */
  public static Optional<Placeholders> of(PowerSource source, String templateId) {
    try {
      var root = XmlParser.parse(source.bpmn(), XmlParser.Limits.DRAWN).root();
      var process = new BpmnCheck(new Faults()).check(root);
      return process == null
          ? Optional.empty()
          : Optional.of(new DocumentCheck(new Faults(), process, source).placeholders(templateId));
    } catch (UnreadableXmlException e) {
      return Optional.empty();
    }
  }
}
