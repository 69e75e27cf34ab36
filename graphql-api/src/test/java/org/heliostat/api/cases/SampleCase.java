package org.heliostat.api.cases;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.heliostat.api.powers.PublishedPower;
import org.heliostat.compile.DeployedPower;
import org.heliostat.compile.PowerCompiler;
import org.heliostat.identity.HeliostatUser;
import org.heliostat.identity.Post;
import org.heliostat.power.AgencyCode;
import org.heliostat.power.PowerLibrary;
import org.heliostat.power.PowerReader;
import org.heliostat.power.PowerReading;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.CaseDocumentBuilder;
import org.heliostat.readmodel.CaseStatus;
import org.heliostat.readmodel.PowerDocument;
import org.heliostat.readmodel.StepRun;
import org.heliostat.readmodel.StepRunBuilder;
import org.heliostat.readmodel.StepState;
import org.jspecify.annotations.Nullable;

/** A case of the sample power, as far along as a test wants it. */
final class SampleCase {
  static final String AGENCY = "320681-CG";
  static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
  static final PublishedPower POWER = published("PERMIT");

  private SampleCase() {}

  /** The sample power, as if it were of this category. */
  static PublishedPower published(String category) {
    var permit = PowerLibrary.load(AGENCY, "QD-XK-0001");
    var source =
        permit.withBpmn(
            permit.bpmn().replace("category=\"PERMIT\"", "category=\"%s\"".formatted(category)));
    if (!(PowerReader.read(source) instanceof PowerReading.Readable readable)) {
      throw new IllegalStateException("the sample power has faults");
    }
    var power = readable.power();
    var bpmn = PowerCompiler.compile(source, power);
    var document =
        new PowerDocument(
            "1",
            power.code(),
            1,
            power.name(),
            power.category(),
            AGENCY,
            List.of(AGENCY),
            source.contentHash(),
            bpmn,
            AT);
    return new PublishedPower(document, DeployedPower.read(bpmn));
  }

  static HeliostatUser staff(String username, Post post) {
    return new HeliostatUser(
        username,
        username,
        new AgencyCode(AGENCY),
        Set.of(post),
        false,
        "heliostat-designer",
        Set.of());
  }

  static StepRun run(String elementId, StepState state, @Nullable String who) {
    return StepRunBuilder.builder()
        .stepId("id-" + elementId)
        .elementId(elementId)
        .userTaskKey("1")
        .state(state)
        .assignee(who)
        .startedAt(AT)
        .build();
  }

  static CaseDocument document(StepRun... runs) {
    var power = POWER.power();
    return CaseDocumentBuilder.builder()
        .caseNo("QD-XK-0001-0000-0000-0000-0")
        .partition(1)
        .position(1)
        .processInstanceKey("1")
        .processDefinitionKey("1")
        .powerCode(power.code())
        .powerName(power.name())
        .category(power.category())
        .agency(AGENCY)
        .visibleTo(List.of(AGENCY))
        .status(CaseStatus.ACCEPTED)
        .submittedAt(AT)
        .submittedBy("service-account-portal")
        .applicantRef("ref")
        .steps(List.of(runs))
        .build();
  }

  /** The last of the runs. */
  static StepAtHand step(StepRun... runs) {
    return step(POWER, runs);
  }

  static StepAtHand step(PublishedPower power, StepRun... runs) {
    return new StepAtHand(document(runs), runs[runs.length - 1], power);
  }
}
