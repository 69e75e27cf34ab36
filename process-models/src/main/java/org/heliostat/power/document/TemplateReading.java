package org.heliostat.power.document;

import java.util.List;
import org.heliostat.power.Fault;

/** What came of reading a template. */
public sealed interface TemplateReading {
  /** It is well made. Whether its placeholders exist is for {@link Placeholders} to say. */
  record Readable(DocumentTemplate template) implements TemplateReading {}

  /**
   * It is not.
   *
   * @param faults every fault found, in the order of their lines; never empty
   */
  record Faulty(List<Fault> faults) implements TemplateReading {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }
}
