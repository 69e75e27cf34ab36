package org.heliostat.power;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.heliostat.power.document.DocumentTemplate;

/** The sample power, whole or with one thing changed. */
final class Samples {
  private Samples() {}

  static PowerSource source() {
    return PowerLibrary.load("320681-CG", "QD-XK-0001");
  }

  /** The sample, whose documents quote nothing that depends on its flow and forms. */
  static PowerSource withPlainDocuments() {
    var source = source();
    var plain =
        "<document xmlns=\"%s\" name=\"文书\" word=\"文书字\"><p>{{party.name}}</p></document>"
            .formatted(DocumentTemplate.NAMESPACE);
    var documents = new TreeMap<>(source.documents());
    documents.replaceAll((id, xml) -> plain);
    return new PowerSource(
        source.bpmn(), source.forms(), source.decisions(), documents, source.publicFlow());
  }

  /** The sample with a text replaced; the text must be there. */
  static PowerSource changed(String old, String with) {
    return source().withBpmn(replace(source().bpmn(), old, with));
  }

  static String replace(String text, String old, String with) {
    assertThat(text).contains(old);
    return text.replace(old, with);
  }

  static Power power(PowerSource source) {
    var reading = PowerReader.read(source);
    assertThat(reading).isInstanceOf(PowerReading.Readable.class);
    return ((PowerReading.Readable) reading).power();
  }
}
