package org.heliostat.power;

import static org.assertj.core.api.Assertions.assertThat;

/** The sample power, whole or with one thing changed. */
final class Samples {
  private Samples() {}

  static PowerSource source() {
    return PowerLibrary.load("320681-CG", "QD-XK-0001");
  }

  /** The sample with a text replaced; the text must be there. */
  static PowerSource changed(String old, String with) {
    return new PowerSource(replace(source().bpmn(), old, with), source().forms());
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
