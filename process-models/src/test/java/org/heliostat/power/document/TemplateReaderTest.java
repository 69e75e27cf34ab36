package org.heliostat.power.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.heliostat.power.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateReaderTest {
  @Test
  void shouldReadElementsTextPlaceholdersAndConditions() {
    var template =
        DocumentTemplate.of(
            "decision",
            document(
                """
                <p class="right">致{{party.name}}</p>
                {{#if step.decide.outcome = GRANT}}<p>准予</p>{{else}}<p>不予</p>{{/if}}
                """));

    assertThat(template.name()).isEqualTo("决定书");
    assertThat(template.word()).isEqualTo("启城管许决字");
    assertThat(template.parts())
        .containsExactly(
            new Part.Element(
                "p", "right", List.of(new Part.Text("致"), new Part.Placeholder("party.name", 2))),
            new Part.Condition(
                "step.decide.outcome",
                "GRANT",
                3,
                List.of(new Part.Element("p", "", List.of(new Part.Text("准予")))),
                List.of(new Part.Element("p", "", List.of(new Part.Text("不予"))))));
  }

  @Test
  void shouldNestConditionsInsideText() {
    var template =
        DocumentTemplate.of(
            "decision", document("<p>甲{{#if a.b}}乙{{#if c.d}}丙{{/if}}{{/if}}丁</p>"));

    assertThat(template.parts())
        .containsExactly(
            new Part.Element(
                "p",
                "",
                List.of(
                    new Part.Text("甲"),
                    new Part.Condition(
                        "a.b",
                        null,
                        2,
                        List.of(
                            new Part.Text("乙"),
                            new Part.Condition(
                                "c.d", null, 2, List.of(new Part.Text("丙")), List.of())),
                        List.of()),
                    new Part.Text("丁"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <script>x</script>               | UNKNOWN_ELEMENT
          <p onclick="x">a</p>             | UNKNOWN_ATTRIBUTE
          <p class="red">a</p>             | UNKNOWN_CLASS
          <td>a</td>                       | MISPLACED_ELEMENT
          <table><tr><p>a</p></tr></table> | MISPLACED_ELEMENT
          loose text                       | MISPLACED_TEXT
          {{party.name}}                   | MISPLACED_TEXT
          <p>{{}}</p>                      | BAD_PLACEHOLDER
          <p>{{party name}}</p>            | BAD_PLACEHOLDER
          <p>{{#each a}}</p>               | BAD_PLACEHOLDER
          <p>a {{ b</p>                    | BAD_PLACEHOLDER
          <p>{{#if a.b}}</p>               | CONDITION_NOT_ENDED
          <p>{{#if a.b}}</p><p>{{/if}}</p> | CONDITION_NOT_ENDED
          <p>{{/if}}</p>                   | STRAY_END
          <p>{{else}}</p>                  | STRAY_ELSE
          <p xmlns="urn:other">a</p>       | UNKNOWN_ELEMENT
          <p>a<p>b</p></p>                 | MISPLACED_ELEMENT
          """)
  void shouldRefuseWhatIsNoPartOfATemplate(String body, String code) {
    assertThat(faults(document(body))).extracting(Fault::code).contains(code);
  }

  @Test
  void shouldNameEveryFaultAtOnceWithItsFileAndLine() {
    var faults =
        faults(
            document(
                """
                <p>甲
                  乙 {{bad one}}
                  <strong>丙</strong>
                  丁 {{bad two}}</p>
                <font>戊</font>
                """));

    assertThat(faults)
        .extracting(Fault::file, Fault::line, Fault::code)
        .containsExactly(
            tuple(3, "BAD_PLACEHOLDER"), tuple(5, "BAD_PLACEHOLDER"), tuple(6, "UNKNOWN_ELEMENT"));
  }

  @Test
  void shouldRefuseARootThatSaysNothingOfItself() {
    assertThat(faults("<document xmlns=\"%s\"/>".formatted(DocumentTemplate.NAMESPACE)))
        .extracting(Fault::code)
        .containsExactly("MISSING_ATTRIBUTE", "MISSING_ATTRIBUTE", "EMPTY_DOCUMENT");
    assertThat(faults("<html/>")).extracting(Fault::code).contains("NOT_A_DOCUMENT");
    assertThat(faults(document("<p>a</p>").replace("启城管许决字", "No. 1")))
        .extracting(Fault::code)
        .containsExactly("BAD_DOCUMENT_WORD");
  }

  @Test
  void shouldNotBeLuredIntoReadingAnythingElse() {
    var hostile =
        "<!DOCTYPE document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + document("<p>&x;</p>");

    assertThat(faults(hostile)).extracting(Fault::code).containsExactly("DOCTYPE_FORBIDDEN");
    assertThat(faults("<document")).extracting(Fault::code).containsExactly("NOT_XML");
    assertThat(faults(document("<p>a</p>".repeat(2_001))))
        .extracting(Fault::code)
        .containsExactly("TOO_MANY_ELEMENTS");
  }

  private static org.assertj.core.groups.Tuple tuple(int line, String code) {
    return org.assertj.core.groups.Tuple.tuple("decision.document", line, code);
  }

  private static List<Fault> faults(String xml) {
    return switch (TemplateReader.read("decision", xml)) {
      case TemplateReading.Faulty(var faults) -> faults;
      case TemplateReading.Readable ignored -> List.of();
    };
  }

  private static String document(String body) {
    return "<document xmlns=\"%s\" name=\"决定书\" word=\"启城管许决字\">\n%s</document>"
        .formatted(DocumentTemplate.NAMESPACE, body);
  }
}
