package org.heliostat.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heliostat.compile.DeployedPower;
import org.heliostat.compile.PowerCompiler;
import org.heliostat.papers.Applicant;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.PowerLibrary;
import org.heliostat.power.PowerReader;
import org.heliostat.power.PowerReading;
import org.heliostat.readmodel.Calendars;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.CaseDocumentBuilder;
import org.heliostat.readmodel.CaseStatus;
import org.heliostat.readmodel.MaterialEntry;
import org.heliostat.readmodel.StepRun;
import org.heliostat.readmodel.StepState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaseFactsTest {
  private static final Instant SUBMITTED = Instant.parse("2026-03-01T17:00:00Z");
  private static final DeployedPower SAMPLE = sample();

  private final Map<String, String> papers = new HashMap<>();
  private final List<StepRun> runs = new ArrayList<>();

  @Test
  void shouldTellThePartyTheApplicationAndThePower() {
    papers.put(
        "applicant",
        new Applicant(Applicant.Kind.ORGANISATION, "示范甲公司", "91320681MA00000000", "0513-1", "示范路1号")
            .toJson());
    papers.put(
        "form",
        """
        {"location": "人民路", "carrier": "ROOF", "width": 8.50, "startDate": "2026-04-01",
         "display": "LED", "nightLighting": true}
        """);

    assertThat(text("party.name")).isEqualTo("示范甲公司");
    assertThat(text("party.identityKind")).isEqualTo("统一社会信用代码");
    assertThat(fact("party.kind").codes()).containsExactly("ORGANISATION");
    assertThat(text("form.carrier")).isEqualTo("屋顶");
    assertThat(fact("form.carrier").codes()).containsExactly("ROOF");
    assertThat(text("form.width")).isEqualTo("8.5");
    assertThat(text("form.startDate")).isEqualTo("2026年4月1日");
    assertThat(text("form.nightLighting")).isEqualTo("是");
    assertThat(text("power.promised")).isEqualTo("10个工作日");
    assertThat(text("power.legalBases"))
        .isEqualTo("《中华人民共和国行政许可法》第三十二条、第三十四条、第四十二条、第四十四条，《城市市容和环境卫生管理条例》第十一条");
    assertThat(text("case.submittedOn")).as("by the country's clocks").isEqualTo("2026年3月2日");
  }

  @Test
  void shouldTellTheLatestRunOfAStepAlone() {
    papers.put("first", "材料不足");
    papers.put("second", "同意");
    run("examine", "REJECT", "first", "2026-03-03T02:00:00Z");
    run("examine", "APPROVE", "second", "2026-03-04T02:00:00Z");

    assertThat(text("step.examine.outcome")).isEqualTo("拟同意");
    assertThat(fact("step.examine.outcome").codes()).containsExactly("APPROVE");
    assertThat(text("step.examine.opinion")).isEqualTo("同意");
    assertThat(text("step.examine.date")).isEqualTo("2026年3月4日");
    assertThat(facts().get("step.legalReview.outcome")).isNull();
  }

  @Test
  void shouldCountTheDeadlineFromAnAcceptanceThatIsJustBeingClosed() {
    assertThat(facts().get("clock.deadline")).isNull();

    run("accept", "ACCEPT", null, "2026-03-02T02:00:00Z");

    assertThat(text("case.acceptedOn")).isEqualTo("2026年3月2日");
    assertThat(text("clock.deadline")).isEqualTo("2026年3月16日");
    assertThat(text("clock.statutoryDeadline")).isEqualTo("2026年3月30日");
  }

  @Test
  void shouldNotCountFromARefusal() {
    run("accept", "REFUSE", null, "2026-03-02T02:00:00Z");

    assertThat(facts().get("clock.deadline")).isNull();
  }

  @Test
  void shouldNameEveryDeficiencyThatTheLatestLookFound() {
    look("2026-03-02T02:00:00Z", "MATERIAL_MISSING:design");
    look("2026-03-03T02:00:00Z", "MATERIAL_MISSING:identity", "MATERIAL_FORMAT:structure");

    assertThat(text("case.deficiencies")).isEqualTo("1. 营业执照或者身份证明：未提交；2. 结构安全鉴定报告或者结构施工图：格式不符合要求");
    assertThat(text("case.materials")).isEqualTo("设置大型户外广告申请书");
  }

  @Test
  void shouldNeverPrintWhatItHolds() {
    papers.put(
        "applicant", new Applicant(Applicant.Kind.NATURAL_PERSON, "慕容", "1", "2", "3").toJson());

    assertThat(facts().toString() + fact("party.name")).doesNotContain("慕容");
  }

  private void run(String element, String outcome, @Nullable String opinion, String at) {
    var done = Instant.parse(at);
    runs.add(
        StepRun.opened("run" + runs.size(), element, done)
            .done("someone", done, outcome, opinion, null));
  }

  private void look(String at, String... findings) {
    runs.add(
        StepRun.opened("run" + runs.size(), "materialCheck", Instant.parse(at))
            .finding(List.of(findings))
            .doneByMachine("engine", "INCOMPLETE")
            .ended(StepState.COMPLETED, Instant.parse(at)));
  }

  private String text(String path) {
    return fact(path).text();
  }

  private Fact fact(String path) {
    var fact = facts().get(path);
    assertThat(fact).as(path).isNotNull();
    return fact;
  }

  private Facts facts() {
    return new CaseFacts(
            ref -> Optional.ofNullable(ref == null ? null : papers.get(ref)),
            new Calendars(editions -> Map.of()))
        .of(document(), SAMPLE, Instant.parse("2026-03-05T02:00:00Z"));
  }

  private CaseDocument document() {
    return CaseDocumentBuilder.builder()
        .caseNo("QD-XK-0001-7K3M-9QRT-2VWX-C")
        .partition(1)
        .position(1)
        .processInstanceKey("1")
        .processDefinitionKey("1")
        .powerCode("QD-XK-0001")
        .powerName("设置大型户外广告许可")
        .category(PowerCategory.PERMIT)
        .agency("320681-CG")
        .visibleTo(List.of("320681-CG"))
        .status(CaseStatus.ACCEPTED)
        .submittedAt(SUBMITTED)
        .submittedBy("portal")
        .applicantRef("applicant")
        .formRef("form")
        .steps(runs)
        .materials(List.of(new MaterialEntry("application", "pdf", 1, "ab", SUBMITTED, null, null)))
        .build();
  }

  private static DeployedPower sample() {
    var source = PowerLibrary.sample();
    return switch (PowerReader.read(source)) {
      case PowerReading.Readable(var power) ->
          DeployedPower.read(PowerCompiler.compile(source, power));
      case PowerReading.Faulty(var faults) -> throw new AssertionError(faults);
    };
  }
}
