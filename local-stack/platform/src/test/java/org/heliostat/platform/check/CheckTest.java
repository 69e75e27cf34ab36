package org.heliostat.platform.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heliostat.power.PowerLibrary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The command as people and programs use it, run on files. */
class CheckTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String STUCK =
      model(
          """
          <startEvent id="s" name="开始"/><exclusiveGateway id="x" name="是否齐全"/>
          <task id="a" name="审查"/><task id="b"/><parallelGateway id="j" name="汇合"/><endEvent id="e"/>
          <sequenceFlow id="f1" sourceRef="s" targetRef="x"/>
          <sequenceFlow id="f2" name="齐全" sourceRef="x" targetRef="a"/>
          <sequenceFlow id="f3" sourceRef="x" targetRef="b"/>
          <sequenceFlow id="f4" sourceRef="a" targetRef="j"/>
          <sequenceFlow id="f5" sourceRef="b" targetRef="j"/>
          <sequenceFlow id="f6" sourceRef="j" targetRef="e"/>
          """);

  @TempDir Path folder;

  private String printed = "";

  @BeforeEach
  void writeModels() throws IOException {
    Files.writeString(folder.resolve("chain.bpmn"), chain(3));
    Files.writeString(folder.resolve("stuck.bpmn"), STUCK);
  }

  private int check(String... arguments) {
    var before = System.out;
    var out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, UTF_8));
    try {
      return new CommandLine(new Check()).execute(arguments);
    } finally {
      System.setOut(before);
      printed = out.toString(UTF_8);
    }
  }

  private JsonNode json() throws IOException {
    return JSON.readTree(printed);
  }

  private static String model(String inside) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
        <process id="p">
        %s
        </process>
        </definitions>
        """
        .formatted(inside);
  }

  private static String chain(int tasks) {
    var nodes =
        IntStream.range(0, tasks)
            .mapToObj("<task id=\"t%d\"/>"::formatted)
            .collect(Collectors.joining());
    var flows =
        IntStream.range(1, tasks)
            .mapToObj(
                i ->
                    "<sequenceFlow id=\"f%d\" sourceRef=\"t%d\" targetRef=\"t%d\"/>"
                        .formatted(i, i - 1, i))
            .collect(Collectors.joining());
    return model(nodes + flows);
  }

  @Test
  void shouldTellOfASoundModelInJson() throws IOException {
    assertThat(check("--soundness", "--format", "json", folder.resolve("chain.bpmn").toString()))
        .isZero();

    var json = json();
    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly("file", "sound", "decided", "states", "millis", "findings");
    assertThat(json.path("sound").toString())
        .isEqualTo(
            "{\"safe\":true,\"optionToComplete\":true,\"properCompletion\":true,\"noDeadActivities\":true}");
    assertThat(json.path("decided").asBoolean()).isTrue();
    assertThat(json.path("findings")).isEmpty();
  }

  @Test
  void shouldShowTheRunThatProvesAFinding() throws IOException {
    assertThat(check("--soundness", "--format", "json", folder.resolve("stuck.bpmn").toString()))
        .isEqualTo(1);

    var finding = json().path("findings").path(0);
    assertThat(json().path("sound").path("optionToComplete").asBoolean(true)).isFalse();
    assertThat(finding.path("rule").asText()).isEqualTo("option-to-complete");
    assertThat(finding.path("severity").asText()).isEqualTo("ERROR");
    assertThat(finding.path("elementId").asText()).isEqualTo("j");
    assertThat(finding.path("message").asText()).contains("汇合");
    assertThat(finding.path("trace").toString()).isEqualTo("[\"s\",\"x\",\"f2\",\"a\"]");
  }

  @Test
  void shouldDrawTheRunForPeople() {
    check("--soundness", folder.resolve("stuck.bpmn").toString());

    assertThat(printed)
        .contains("(开始) -> <是否齐全> --齐全--> [审查]")
        .contains("1 models, 1 with errors, 0 unreadable.");
  }

  @Test
  void shouldJudgeAShippedPowerByEverything() throws IOException {
    var source = PowerLibrary.load("320681-CG", "QD-XK-0001");
    var power = Files.createDirectory(folder.resolve("power"));
    for (var file : source.files().entrySet()) {
      Files.writeString(power.resolve(file.getKey()), file.getValue());
    }

    assertThat(check("--format", "json", power.toString())).isZero();
    assertThat(json().path("findings")).isEmpty();
  }

  @Test
  void shouldTellWhetherThePeopleAreEnough() throws IOException {
    shouldJudgeAShippedPowerByEverything();
    var power = folder.resolve("power").toString();
    var staff = folder.resolve("staff.csv");
    var enough =
        """
        # 岗位,账号
        window-clerk,window-clerk
        case-handler,case-handler
        case-handler,case-handler-2
        legal-reviewer,legal-reviewer
        leader,leader
        """;

    Files.writeString(staff, enough);
    assertThat(check("--staff", staff.toString(), power)).isEqualTo(1);
    assertThat(printed).contains("enough-people").contains("leader");

    Files.writeString(staff, enough + "leader,leader-2\n");
    assertThat(check("--staff", staff.toString(), power)).isZero();

    Files.writeString(staff, "leader\n");
    assertThat(check("--staff", staff.toString(), power)).isEqualTo(2);
  }

  @Test
  void shouldReportTheFaultsOfAFileThatIsNoPower() {
    assertThat(check(folder.resolve("chain.bpmn").toString())).isEqualTo(1);
    assertThat(printed).contains("missing-definition").contains("bad-code");
  }

  static Stream<List<Object>> malformed() {
    var dangling = "<task id=\"a\"/><sequenceFlow id=\"f\" sourceRef=\"a\" targetRef=\"gone\"/>";
    var across =
        """
        <subProcess id="outer"><task id="inner"/>
          <sequenceFlow id="f" sourceRef="inner" targetRef="outer"/></subProcess>
        """;
    return Stream.of(
        List.of("truncated", chain(5).substring(0, 200).getBytes(UTF_8), "NOT_XML"),
        List.of("empty", new byte[0], "EMPTY"),
        List.of("GB18030", STUCK.getBytes(Charset.forName("GB18030")), "WRONG_ENCODING"),
        List.of(
            "declared otherwise",
            chain(2).replace("UTF-8", "GBK").getBytes(UTF_8),
            "WRONG_ENCODING"),
        List.of(
            "external entity",
            chain(2)
                .replace("?>", "?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>")
                .getBytes(UTF_8),
            "DOCTYPE_FORBIDDEN"),
        List.of("not BPMN", "<html/>".getBytes(UTF_8), "NOT_BPMN"),
        List.of("nothing drawn", model("").getBytes(UTF_8), "NO_PROCESS"),
        List.of(
            "duplicate id",
            model("<task id=\"a\"/><task id=\"a\"/>").getBytes(UTF_8),
            "DUPLICATE_ID"),
        List.of("dangling flow", model(dangling).getBytes(UTF_8), "DANGLING_FLOW"),
        List.of("sub-process in a circle", model(across).getBytes(UTF_8), "FLOW_ACROSS_BOUNDARY"),
        List.of(
            "too deep",
            model("<subProcess id=\"s\">".repeat(60) + "</subProcess>".repeat(60)).getBytes(UTF_8),
            "TOO_DEEP"));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void shouldSayInALineWhatIsWrongWithAMalformedFileAndGoOn(List<Object> example)
      throws IOException {
    var file = folder.resolve("0-malformed.bpmn");
    Files.write(file, (byte[]) example.get(1));

    assertThat(check("--soundness", "--format", "json", folder.toString())).isEqualTo(2);

    var lines = printed.lines().toList();
    assertThat(lines).hasSize(3);
    var first = JSON.readTree(lines.getFirst());
    assertThat(first.path("sound").isNull()).isTrue();
    assertThat(first.path("unreadable").path(0).path("code").asText()).isEqualTo(example.get(2));
    assertThat(first.path("unreadable").path(0).path("message").asText()).isNotBlank();
  }

  @Test
  void shouldSayThatAFileIsMissing() {
    assertThat(check(folder.resolve("none.bpmn").toString())).isEqualTo(2);
    assertThat(printed).contains("无法读取 UNREADABLE").contains("none.bpmn");
  }

  @Test
  void shouldJudgeFiveThousandNodes() throws IOException {
    Files.writeString(folder.resolve("long.bpmn"), chain(5_000));

    assertThat(check("--soundness", "--format", "json", folder.resolve("long.bpmn").toString()))
        .isZero();
    assertThat(json().path("states").asInt()).isLessThan(10);
  }

  @Test
  void shouldCheckAFolderOfAThousandModelsInOneRun() throws IOException {
    var many = Files.createDirectory(folder.resolve("many"));
    for (int i = 0; i < 1_000; i++) {
      Files.writeString(many.resolve("%04d.bpmn".formatted(i)), chain(5));
    }

    assertThat(check("--soundness", many.toString())).isZero();
    assertThat(printed).contains("1000 models, 0 with errors");
  }
}
