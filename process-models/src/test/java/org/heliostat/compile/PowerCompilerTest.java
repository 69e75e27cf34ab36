package org.heliostat.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TreeMap;
import org.heliostat.power.Power;
import org.heliostat.power.PowerLibrary;
import org.heliostat.power.PowerReader;
import org.heliostat.power.PowerReading;
import org.heliostat.power.PowerSource;
import org.junit.jupiter.api.Test;

class PowerCompilerTest {
  private final PowerSource source = PowerLibrary.load("320681-CG", "QD-XK-0001");
  private final Power power = power(source);
  private final String compiled = PowerCompiler.compile(source, power);

  @Test
  void shouldStartByMessage() {
    assertThat(compiled)
        .contains("<bpmn:message id=\"submitMessage\" name=\"submit:QD-XK-0001\"/>")
        .contains("<bpmn:messageEventDefinition messageRef=\"submitMessage\"/>")
        .contains("<bpmn:process id=\"QD-XK-0001\" name=\"设置大型户外广告许可\" isExecutable=\"true\">");
  }

  @Test
  void shouldGiveAPersonsStepToItsPostAndToTheReviewWork() {
    assertThat(element("userTask", "examine"))
        .contains(
            """
                    <zeebe:userTask/>
                    <zeebe:assignmentDefinition candidateGroups="case-handler"/>
                    <zeebe:executionListeners>
                      <zeebe:executionListener eventType="start" type="step-open" retries="3"/>
                      <zeebe:executionListener eventType="end" type="step-close" retries="3"/>
                    </zeebe:executionListeners>
                    <zeebe:ioMapping>
                      <zeebe:output source="=outcome" target="outcome_examine"/>
                      <zeebe:output source="=by" target="by_examine"/>
                      <zeebe:output source="=onBehalfOf" target="onBehalfOf_examine"/>
                    </zeebe:ioMapping>
            """);
  }

  @Test
  void shouldGiveAWorkersStepToTheJobOfItsKind() {
    assertThat(element("serviceTask", "archive"))
        .contains("<zeebe:taskDefinition type=\"step-archive\" retries=\"3\"/>")
        .contains("<zeebe:output source=\"=outcome\" target=\"outcome_archive\"/>")
        .doesNotContain("by_archive", "executionListener");
  }

  @Test
  void shouldCarryWhoTookPartWhereOfficersWorkTogether() {
    assertThat(element("userTask", "siteVisit"))
        .contains("<zeebe:output source=\"=officers\" target=\"officers_siteVisit\"/>");
    assertThat(element("userTask", "examine")).doesNotContain("officers_examine");
  }

  @Test
  void shouldListenForAnEndFromOutsideTheFlow() {
    assertThat(compiled)
        .contains("<bpmn:message id=\"caseEndMessage\" name=\"case-end\">")
        .contains("<zeebe:subscription correlationKey=\"=caseNo\"/>");
    assertThat(element("subProcess", "heliostat-case-end"))
        .contains("triggeredByEvent=\"true\"")
        .contains("isInterrupting=\"false\"")
        .contains("<bpmn:messageEventDefinition messageRef=\"caseEndMessage\"/>")
        .contains("<zeebe:taskDefinition type=\"case-end\" retries=\"3\"/>");
    assertThat(DeployedPower.read(compiled).power()).isEqualTo(power);
  }

  @Test
  void shouldDecideByTheOutcomeOfTheDecidingStep() {
    assertThat(element("sequenceFlow", "refused"))
        .contains(
            "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">"
                + "=outcome_accept = \"REFUSE\"</bpmn:conditionExpression>");
    assertThat(element("sequenceFlow", "isGranted")).contains("=outcome_decide = \"GRANT\"");
    assertThat(compiled.split("<bpmn:conditionExpression", -1)).hasSize(1 + 12);
  }

  @Test
  void shouldKeepTheDiagram() {
    assertThat(diagram(compiled)).isEqualTo(diagram(source.bpmn()).replace(" />", "/>"));
  }

  @Test
  void shouldGiveTheSameTextForTheSameInput() {
    assertThat(PowerCompiler.compile(source, power)).isEqualTo(compiled);
  }

  @Test
  void shouldBeReadBackAsApproved() {
    assertThat(DeployedPower.isPower(compiled)).isTrue();
    assertThat(DeployedPower.read(compiled))
        .isEqualTo(
            new DeployedPower(
                power,
                source.contentHash(),
                source.forms(),
                source.decisions(),
                source.documents(),
                ""));
  }

  @Test
  void shouldCarryFormsWhateverIsInThem() {
    var forms = new TreeMap<>(source.forms());
    forms.put("odd", "{\"components\": [],\r\n \"note\": \"]]> & < 许可 \\u0000\"}\n");
    var odd = new PowerSource(source.bpmn(), forms, source.decisions(), source.documents(), "");

    assertThat(DeployedPower.read(PowerCompiler.compile(odd, power)).forms()).isEqualTo(forms);
  }

  @Test
  void shouldCarryDecisionTablesAndThePublicFlow() {
    var decisions = new TreeMap<>(java.util.Map.of("fine", "<definitions id=\"fine\"/>"));
    var whole =
        new PowerSource(
            source.bpmn(), source.forms(), decisions, source.documents(), "<definitions/>");

    var deployed = DeployedPower.read(PowerCompiler.compile(whole, power));

    assertThat(deployed.decisions()).isEqualTo(decisions);
    assertThat(deployed.publicFlow()).isEqualTo("<definitions/>");
    assertThat(deployed.contentHash())
        .isEqualTo(whole.contentHash())
        .isNotEqualTo(source.contentHash());
  }

  @Test
  void shouldCarryDocumentTemplatesUnderTheSameHash() {
    var documents = new TreeMap<>(source.documents());
    documents.merge("grant", "<!-- ]]> -->", String::concat);
    var changed = new PowerSource(source.bpmn(), source.forms(), source.decisions(), documents, "");

    var deployed = DeployedPower.read(PowerCompiler.compile(changed, power));

    assertThat(deployed.documents()).isEqualTo(documents);
    assertThat(deployed.contentHash())
        .isEqualTo(changed.contentHash())
        .isNotEqualTo(source.contentHash());
  }

  @Test
  void shouldCompileAModelThatUsesOtherPrefixes() {
    var other =
        source.withBpmn(
            source
                .bpmn()
                .replace("<bpmn:", "<")
                .replace("</bpmn:", "</")
                .replace("xmlns:bpmn=", "xmlns=")
                .replace("power:", "macht:")
                .replace("xmlns:power=", "xmlns:zeebe=\"urn:own\" xmlns:macht="));

    var deployed = PowerCompiler.compile(other, power(other));

    assertThat(power(other)).isEqualTo(power);
    assertThat(deployed)
        .contains("xmlns:zeebe2=\"http://camunda.org/schema/zeebe/1.0\"")
        .contains("<conditionExpression xsi:type=\"tFormalExpression\">")
        .contains("<macht:deployed contentHash=\"");
    assertThat(DeployedPower.isPower(deployed)).isTrue();
    assertThat(DeployedPower.read(deployed).power()).isEqualTo(power);
  }

  @Test
  void shouldRefuseAPowerOfAnotherSource() {
    var other = source.withBpmn(source.bpmn().replace("promised=\"P10D\"", "promised=\"P9D\""));

    assertThatThrownBy(() -> PowerCompiler.compile(other, power))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldTellOurProcessesFromOthers() {
    assertThat(DeployedPower.isPower(source.bpmn())).isFalse();
    assertThat(DeployedPower.isPower("")).isFalse();
    for (var foreign : new String[] {source.bpmn(), "", "<a/>", "not xml"}) {
      assertThatThrownBy(() -> DeployedPower.read(foreign))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private String element(String type, String id) {
    int from = compiled.indexOf("<bpmn:%s id=\"%s\"".formatted(type, id));
    return compiled.substring(from, compiled.indexOf("</bpmn:%s>".formatted(type), from));
  }

  private static String diagram(String bpmn) {
    return bpmn.substring(bpmn.indexOf("<bpmndi:BPMNDiagram"));
  }

  private static Power power(PowerSource source) {
    return switch (PowerReader.read(source)) {
      case PowerReading.Readable(var power) -> power;
      case PowerReading.Faulty(var faults) -> throw new AssertionError(faults);
    };
  }
}
