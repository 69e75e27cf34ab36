package org.heliostat.power;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PowerReaderTest {
  private static final SortedMap<String, String> FORMS =
      new TreeMap<>(java.util.Map.of("broken", "{\"components\": "));

  @Test
  void shouldReadTheModelThatTheFaultyOnesWereMadeFrom() throws IOException {
    assertThat(PowerReader.read(new PowerSource(text("/sound.bpmn"), new TreeMap<>())))
        .isInstanceOf(PowerReading.Readable.class);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faultyFiles")
  void shouldReportEveryFaultWithItsLine(String file, List<String> expected) throws IOException {
    var source = new PowerSource(text("/faulty/" + file + ".bpmn"), formsFor(file));

    assertThat(faults(source))
        .extracting(fault -> fault.code() + '@' + fault.line())
        .containsExactlyElementsOf(expected);
  }

  static Stream<Object[]> faultyFiles() throws IOException {
    return text("/faulty/expected.txt")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" \\| "))
        .map(row -> new Object[] {row[0], List.of(row[1].split(", "))});
  }

  @Test
  void shouldHaveAnExpectationForEveryFaultyFile() throws IOException, URISyntaxException {
    var folder = Path.of(Objects.requireNonNull(getClass().getResource("/faulty")).toURI());
    try (var files = Files.list(folder)) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".bpmn"))
                  .map(name -> name.replace(".bpmn", "")))
          .containsExactlyInAnyOrderElementsOf(faultyFiles().map(row -> (String) row[0]).toList());
    }
  }

  @Test
  void shouldNameElementAndRemedyInBothLanguages() throws IOException {
    var faults = faults(new PowerSource(text("/faulty/five-faults.bpmn"), new TreeMap<>()));

    assertThat(faults).hasSize(5);
    assertThat(faults)
        .extracting(Fault::elementId)
        .containsExactly("advert", "examine", "examine", "f4", "f5");
    assertThat(faults)
        .allSatisfy(
            fault -> {
              assertThat(fault.message()).containsPattern("\\p{IsHan}");
              assertThat(fault.messageEnglish()).matches("\\p{ASCII}+");
            });
    assertThat(faults.get(3).message()).contains("REFUSE", "APPROVE", "REJECT");
  }

  @Test
  void shouldRefuseFiftyMegabytesWithoutParsing() {
    var model = Samples.source().bpmn() + " ".repeat(50_000_000);

    assertThat(faults(Samples.source().withBpmn(model)))
        .extracting(Fault::code)
        .containsExactly("TOO_LARGE");
  }

  @Test
  void shouldCountBytesAndNotCharacters() {
    var comment = "<!--" + "许".repeat(1_700_000) + "-->";
    var model = Samples.source().bpmn() + comment;

    assertThat(faults(Samples.source().withBpmn(model)))
        .extracting(Fault::code)
        .containsExactly("TOO_LARGE");
  }

  @Test
  void shouldReadAModelJustBelowTheLimitFullOfReferences() {
    var comment = "<bpmn:documentation>" + "&amp;".repeat(900_000) + "</bpmn:documentation>";
    var source =
        Samples.changed(
            "<bpmn:userTask id=\"accept\" name=\"受理\">",
            "<bpmn:userTask id=\"accept\" name=\"受理\">" + comment);

    assertThat(PowerReader.read(source)).isInstanceOf(PowerReading.Readable.class);
  }

  @Test
  void shouldRefuseDeepNesting() {
    var deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);

    assertThat(faults(new PowerSource(deep, new TreeMap<>())))
        .extracting(Fault::code)
        .containsExactly("TOO_DEEP");
  }

  @Test
  void shouldRefuseTooManyElements() {
    var wide = "<a>" + "<b/>".repeat(5_000) + "</a>";

    assertThat(faults(new PowerSource(wide, new TreeMap<>())))
        .extracting(Fault::code)
        .containsExactly("TOO_MANY_ELEMENTS");
  }

  @Test
  void shouldSayThatTextWasDecodedWrongly() {
    var bytes = Samples.source().bpmn().getBytes(java.nio.charset.Charset.forName("GBK"));
    var garbled = new String(bytes, StandardCharsets.UTF_8);

    assertThat(faults(new PowerSource(garbled, new TreeMap<>())))
        .extracting(Fault::code)
        .containsExactly("WRONG_ENCODING");
  }

  @Test
  void shouldAcceptAByteOrderMark() {
    var source = Samples.source().withBpmn('\uFEFF' + Samples.source().bpmn());

    assertThat(PowerReader.read(source)).isInstanceOf(PowerReading.Readable.class);
  }

  @Test
  void shouldNeverThrowHoweverAModelIsCutOff() {
    var sample = Samples.source();
    for (int length = 0; length < sample.bpmn().length() - 30; length += 97) {
      var cut = sample.withBpmn(sample.bpmn().substring(0, length));
      assertThat(faults(cut)).hasSize(1);
    }
  }

  @Test
  void shouldNeverThrowWhicheverElementIsMissing() {
    var lines = Samples.source().bpmn().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      var without = new java.util.ArrayList<>(lines);
      without.remove(i);
      var source = Samples.source().withBpmn(String.join("\n", without));
      assertThat(PowerReader.read(source)).isNotNull();
    }
  }

  private static List<Fault> faults(PowerSource source) {
    var reading = PowerReader.read(source);
    assertThat(reading).isInstanceOf(PowerReading.Faulty.class);
    return ((PowerReading.Faulty) reading).faults();
  }

  private static SortedMap<String, String> formsFor(String file) {
    return file.equals("bad-form") ? FORMS : new TreeMap<>();
  }

  private static String text(String resource) throws IOException {
    try (var in = PowerReaderTest.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
