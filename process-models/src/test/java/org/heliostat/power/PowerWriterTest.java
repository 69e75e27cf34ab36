package org.heliostat.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.heliostat.time.Limit;
import org.heliostat.time.LimitUnit;
import org.junit.jupiter.api.Test;

class PowerWriterTest {
  private final PowerSource source = Samples.withPlainDocuments();
  private final Power power = Samples.power(source);

  @Test
  void shouldLeaveAModelAloneThatAlreadySaysIt() {
    assertThat(PowerWriter.write(source, power)).isSameAs(source);
  }

  @Test
  void shouldReadBackWhatWasWritten() {
    var changed =
        new Power(
            "QD-XK-0099",
            "名称 \"引号\" <尖括号> & 换行\n制表\t",
            PowerCategory.APPROVAL,
            Procedure.SIMPLE,
            new AgencyCode("320681-ZJ"),
            new AgencyCode("320681-ZJ-02"),
            "另一机构",
            "0513-54321",
            new Limit(15, LimitUnit.CALENDAR_DAY),
            new Limit(48, LimitUnit.HOUR),
            List.of(new LegalBasis("某法", "第一条"), new LegalBasis("某法", "第二条")),
            List.of(
                new MaterialRequirement("one", "一", false, new TreeSet<>(List.of("png")), 1),
                new MaterialRequirement("two", "二", true, new TreeSet<>(List.of("pdf")), 2)),
            List.of(new Fee("甲", "每件十元"), new Fee("乙", "免收")),
            "",
            flow(step -> changed(step)));

    var written = PowerWriter.write(source, changed);

    assertThat(Samples.power(written)).isEqualTo(changed);
    assertThat(Samples.power(PowerWriter.write(written, power))).isEqualTo(power);
  }

  @Test
  void shouldKeepDiagramCommentsAndForeignElements() {
    var foreign =
        Samples.changed(
            "<bpmn:userTask id=\"examine\" name=\"审查\">\n      <bpmn:extensionElements>",
            "<!-- 备注 --><bpmn:userTask id=\"examine\" name=\"审查\" xmlns:x=\"urn:x\" x:own=\"1\">"
                + "\n      <bpmn:extensionElements><x:note at=\"a\">1 &lt; 2<![CDATA[ & ]]></x:note>");
    var renamed = renamed("另一名称");

    var written = PowerWriter.write(foreign, renamed);

    assertThat(written.bpmn())
        .isEqualTo(Samples.replace(foreign.bpmn(), "设置大型户外广告许可", "另一名称").replace(" />", "/>"));
    assertThat(Samples.power(written)).isEqualTo(renamed);
  }

  @Test
  void shouldLetTheDiagramFollowANewCode() {
    var recoded =
        new Power(
            "QD-XK-0002",
            power.name(),
            power.category(),
            power.procedure(),
            power.agency(),
            power.acceptingAgency(),
            power.implementingBody(),
            power.supervisionPhone(),
            power.promised(),
            power.statutory(),
            power.legalBases(),
            power.materials(),
            power.fees(),
            power.applicationForm(),
            power.flow());

    assertThat(PowerWriter.write(source, recoded).bpmn())
        .contains("<bpmndi:BPMNPlane id=\"plane\" bpmnElement=\"QD-XK-0002\">");
  }

  @Test
  void shouldWriteIntoAFreshDrawing() {
    var bare =
        source.withBpmn(
            source
                .bpmn()
                .replaceAll("(?s) *<bpmn:extensionElements>.*?</bpmn:extensionElements>\n", "")
                .replaceAll(" power:(outcome|decides)=\"[^\"]*\"", "")
                .replaceAll(" xmlns:power=\"[^\"]*\"", ""));
    assertThat(bare.bpmn()).doesNotContain("power:");

    assertThat(Samples.power(PowerWriter.write(bare, power))).isEqualTo(power);
  }

  @Test
  void shouldRefuseAnotherFlow() {
    var other = Samples.changed("id=\"toDeliver\"", "id=\"toDelivery\"");
    var bpmn = Samples.replace(other.bpmn(), ">toDeliver<", ">toDelivery<");

    assertThatThrownBy(() -> PowerWriter.write(source.withBpmn(bpmn), power))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("another flow");
  }

  @Test
  void shouldLetAStepCountDaysInItsOwnWay() {
    var mixed =
        flowPower(flow(step -> with(step, new Limit(3, LimitUnit.CALENDAR_DAY), step.outcomes())));

    var written = PowerWriter.write(source, mixed);

    assertThat(written.bpmn()).contains("limit=\"P3D\" limitUnit=\"CALENDAR_DAY\"");
    assertThat(Samples.power(written)).isEqualTo(mixed);
  }

  @Test
  void shouldWriteHowOftenAnOutcomeMayBeChosenAndWhoMustTakePart() {
    var strict =
        flowPower(
            flow(
                step ->
                    with(
                        step,
                        step.limit(),
                        step.outcomes().stream()
                            .map(it -> new Outcome(it.code(), it.name(), 2, List.of()))
                            .toList())));

    assertThat(Samples.power(PowerWriter.write(source, strict))).isEqualTo(strict);
  }

  @Test
  void shouldRefuseAPromiseThatCountsDaysUnlikeTheLaw() {
    var mixed = copy(power.name(), new Limit(10, LimitUnit.CALENDAR_DAY), power.flow());

    assertThatThrownBy(() -> PowerWriter.write(source, mixed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one way");
  }

  @Test
  void shouldRefuseWhatTheReaderWouldRefuse() {
    var mute = flowPower(flow(step -> with(step, step.limit(), List.of())));

    assertThatThrownBy(() -> PowerWriter.write(source, mute))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("MISSING_OUTCOME");
  }

  private static Step changed(Step step) {
    return new Step(
        step.id(),
        step.name() + "二",
        StepKind.HEARING,
        step.performer(),
        step.post() == null ? null : "leader",
        step.limit() == null ? new Limit(1, LimitUnit.CALENDAR_DAY) : null,
        2,
        !step.disclosed(),
        step.shownAs() == null ? "shown" : null,
        step.outcomes(),
        step.riskPoints().isEmpty() ? List.of(new RiskPoint(RiskLevel.HIGH, "险")) : List.of(),
        List.of(new SupervisionPoint("甲"), new SupervisionPoint("乙")),
        step.form() == null ? "application" : null,
        List.of(),
        step.post() == null ? List.of() : List.of("refusal", "grant"),
        step.post() == null ? List.of() : List.of("supplement"));
  }

  private static Step with(
      Step step, @org.jspecify.annotations.Nullable Limit limit, List<Outcome> outcomes) {
    return new Step(
        step.id(),
        step.name(),
        step.kind(),
        step.performer(),
        step.post(),
        limit,
        step.officers(),
        step.disclosed(),
        step.shownAs(),
        outcomes,
        step.riskPoints(),
        step.supervisionPoints(),
        step.form(),
        step.discretions());
  }

  private Flow flow(UnaryOperator<Step> change) {
    var flow = power.flow();
    return new Flow(
        flow.startId(),
        flow.steps().stream().map(change).toList(),
        flow.gateways(),
        flow.endings(),
        flow.sequenceFlows());
  }

  private Power renamed(String name) {
    return copy(name, power.flow());
  }

  private Power flowPower(Flow flow) {
    return copy(power.name(), flow);
  }

  private Power copy(String name, Flow flow) {
    return copy(name, power.promised(), flow);
  }

  private Power copy(String name, Limit promised, Flow flow) {
    return new Power(
        power.code(),
        name,
        power.category(),
        power.procedure(),
        power.agency(),
        power.acceptingAgency(),
        power.implementingBody(),
        power.supervisionPhone(),
        promised,
        power.statutory(),
        power.legalBases(),
        power.materials(),
        power.fees(),
        power.applicationForm(),
        flow);
  }
}
