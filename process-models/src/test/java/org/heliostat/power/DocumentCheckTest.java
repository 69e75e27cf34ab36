package org.heliostat.power;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.heliostat.power.document.DocumentTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What documents of the sample power may quote, and which steps may issue them. */
class DocumentCheckTest {
  static Stream<PowerSource> shipped() {
    return Stream.of("/powers/", "/templates/")
        .map(PowerFolders::new)
        .flatMap(folders -> folders.names().stream().map(folders::load))
        .filter(source -> !source.documents().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void shouldFindEveryShippedTemplateSound(PowerSource source) {
    assertThat(PowerReader.read(source)).isInstanceOf(PowerReading.Readable.class);
    assertThat(Samples.power(source).flow().steps())
        .as("every template is issued at some step")
        .flatExtracting(Step::allDocuments)
        .containsAll(source.documents().keySet());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{party.name}}",
        "{{form.location}}",
        "{{step.siteVisit.form.record}}",
        "{{step.examine.outcome}}",
        "{{#if step.examine.opinion}}{{step.examine.opinion}}{{/if}}",
        "{{#if step.supplement.outcome}}{{step.supplement.date}}{{/if}}",
        "{{#if form.carrier = ROOF}}屋顶{{/if}}",
        "{{#if form.nightLighting = true}}夜间照明{{/if}}",
        "{{step.decide.outcome}}"
      })
  void shouldLetADecisionQuoteWhatTheCaseHasByThen(String text) {
    assertThat(faults("grant", text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{step.examine.opinion}}",
        "{{step.siteVisit.form.measuredWidth}}",
        "{{step.supplement.outcome}}",
        "{{step.deliver.date}}",
        "{{clock.deadline}}",
        "{{#if step.supplement.outcome}}{{step.supplement.opinion}}{{/if}}",
        "{{#if clock.deadline}}a{{else}}{{clock.deadline}}{{/if}}"
      })
  void shouldWantAConditionAroundWhatMayBeAbsent(String text) {
    assertThat(faults("grant", text)).extracting(Fault::code).containsExactly("MAY_BE_ABSENT");
  }

  @Test
  void shouldNotTakeAStepForDoneWhenItOpens() {
    assertThat(faults("supplement", "{{step.accept.outcome}}")).isEmpty();
    assertThat(faults("supplement", "{{step.supplement.outcome}}"))
        .extracting(Fault::code)
        .containsExactly("MAY_BE_ABSENT");
  }

  @Test
  void shouldRefuseWhatDoesNotExistAndSuggestWhatDoes() {
    var faults =
        faults("grant", "{{party.nam}} {{step.nowhere.date}} {{#if form.carrier = MOON}}a{{/if}}");

    assertThat(faults)
        .extracting(Fault::code)
        .containsExactly("UNKNOWN_CODE", "UNKNOWN_PLACEHOLDER", "UNKNOWN_PLACEHOLDER");
    assertThat(faults.get(1).message()).contains("party.name");
    assertThat(faults).extracting(Fault::file).containsOnly("grant.document");
    assertThat(faults).extracting(Fault::line).containsOnly(2);
  }

  @Test
  void shouldWantATemplateForEveryNameAndAPersonForEveryDocument() {
    var source =
        Samples.source()
            .withBpmn(
                Samples.source()
                    .bpmn()
                    .replace("document=\"grant\"", "document=\"grant nothing\"")
                    .replace("kind=\"ARCHIVE\"", "kind=\"ARCHIVE\" document=\"deny\""));

    assertThat(faults(source))
        .extracting(Fault::code)
        .containsExactlyInAnyOrder("MISSING_DOCUMENT", "DOCUMENT_BY_WORKER");
    assertThat(faults(source)).extracting(Fault::elementId).contains("decide", "archive");
  }

  @Test
  void shouldTellFaultsOfAllFilesAtOnce() {
    var source =
        withDocument(
            withDocument(Samples.source(), "deny", "<p>{{a.b}}</p>"), "grant", "<p><b>c</b>d</p>");

    assertThat(
            faults(source.withBpmn(source.bpmn().replace("promised=\"P10D\"", "promised=\"?\""))))
        .extracting(Fault::file)
        .containsExactly("power.bpmn", "deny.document", "grant.document");
  }

  private static List<Fault> faults(String id, String text) {
    return faults(withDocument(Samples.source(), id, "<p>%s</p>".formatted(text)));
  }

  private static List<Fault> faults(PowerSource source) {
    return switch (PowerReader.read(source)) {
      case PowerReading.Faulty(var faults) -> faults;
      case PowerReading.Readable ignored -> List.of();
    };
  }

  private static PowerSource withDocument(PowerSource source, String id, String body) {
    var documents = new TreeMap<>(source.documents());
    documents.put(
        id,
        "<document xmlns=\"%s\" name=\"决定书\" word=\"启城管许决字\">\n%s</document>"
            .formatted(DocumentTemplate.NAMESPACE, body));
    return new PowerSource(
        source.bpmn(), source.forms(), source.decisions(), documents, source.publicFlow());
  }
}
