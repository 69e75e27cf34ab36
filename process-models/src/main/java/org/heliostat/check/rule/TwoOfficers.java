package org.heliostat.check.rule;

import java.util.EnumSet;
import java.util.Set;
import org.heliostat.power.Procedure;
import org.heliostat.power.Step;
import org.heliostat.power.StepKind;

/**
 * Facts are found and verified by two officers or more, coercion is carried out by two or more, and
 * two or more decide on the spot.
 */
final class TwoOfficers implements Rule {
  private static final Set<StepKind> FINDING_FACTS =
      EnumSet.of(StepKind.INVESTIGATE, StepKind.SITE_VISIT);
  private static final Set<StepKind> ON_THE_SPOT =
      EnumSet.of(StepKind.INVESTIGATE, StepKind.SITE_VISIT, StepKind.DECIDE);
  private static final Set<StepKind> COERCING =
      EnumSet.of(StepKind.INVESTIGATE, StepKind.SITE_VISIT, StepKind.ENFORCE);

  @Override
  public String legalBasis() {
    return "";
  }

  @Override
  public void check(CheckedPower checked, Report report) {
    switch (checked.power().category()) {
      case PERMIT -> check(checked, FINDING_FACTS, report.citing(Laws.licensing("第三十四条")));
      case PENALTY ->
          check(
              checked,
              checked.power().procedure() == Procedure.SIMPLE ? ON_THE_SPOT : FINDING_FACTS,
              report.citing(Laws.penalty("第四十二条")));
      case COERCION -> check(checked, COERCING, report.citing(Laws.coercion("第十八条")));
      case LEVY,
          FILING,
          APPROVAL,
          INSPECTION,
          CONFIRMATION,
          REWARD,
          PAYMENT,
          ADJUDICATION,
          OTHER,
          CONVENIENCE -> {}
    }
  }

  private static void check(CheckedPower checked, Set<StepKind> kinds, Report report) {
    for (Step step : checked.steps(it -> kinds.contains(it.kind()) && it.officers() < 2)) {
      report.error(
          step.id(),
          "环节“%s”应当由两名以上执法人员进行，请将人数改为 2 以上".formatted(step.name()),
          "The step '%s' is to be done by two officers or more; set officers to 2 or more"
              .formatted(step.id()));
    }
  }
}
