package org.heliostat.api.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import org.heliostat.api.drafts.DraftHeader.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftHeaderTest {
  private static final String BPMN =
      "<b:definitions xmlns:b=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
          + " xmlns:power=\"urn:x\"><b:process id=\"%s\" name=\"名\">"
          + "<power:definition agency=\"320681-CG\"/></b:process></b:definitions>";

  @Test
  void shouldReadCodeNameAndAgency() {
    assertThat(DraftHeader.read(BPMN.formatted("QD-XK-0001")))
        .isEqualTo(new Reading.Readable(new DraftHeader("QD-XK-0001", "名", "320681-CG")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no xml",
        "<a>",
        "<a/>",
        "<definitions><process id='QD-1'/></definitions>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>",
        "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd'><a/>",
        "<!DOCTYPE a [<!ENTITY b 'bbbb'><!ENTITY c '&b;&b;&b;'>]><a>&c;</a>"
      })
  void shouldNotReadOthers(String text) {
    assertThat(DraftHeader.read(text)).isInstanceOf(Reading.Unreadable.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Process_1", "qd-xk-1", "A--B", "A/../B", "事项"})
  void shouldRefuseIdsThatAreNoCode(String id) {
    assertThat(DraftHeader.read(BPMN.formatted(id))).isInstanceOf(Reading.Unreadable.class);
  }
}
