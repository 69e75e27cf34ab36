package org.heliostat.power;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.heliostat.power.xml.XmlElement;

/** Collects faults while a file is being read. */
final class Faults {
  private final List<Fault> faults = new ArrayList<>();

  /** Notes a fault at an element; it is named after the BPMN element it lies in. */
  void add(String code, XmlElement at, String chinese, String english) {
    faults.add(new Fault(code, idOf(at), at.line(), chinese, english));
  }

  /** Notes a fault in another file of the power. */
  void add(Fault fault) {
    faults.add(fault);
  }

  boolean isEmpty() {
    return faults.isEmpty();
  }

  /** Those of the drawn model first, then file by file, in the order of their lines. */
  List<Fault> sorted() {
    return faults.stream()
        .distinct()
        .sorted(
            Comparator.comparing((Fault fault) -> !fault.file().equals(PowerSource.MODEL))
                .thenComparing(Fault::file)
                .thenComparingInt(Fault::line)
                .thenComparing(Fault::code))
        .toList();
  }

  static String idOf(XmlElement at) {
    for (XmlElement element = at; element != null; element = element.parent()) {
      var id = element.attribute("id");
      if (id != null && !element.uri().equals(Vocabulary.POWER.uri())) {
        return id;
      }
    }
    return "";
  }
}
