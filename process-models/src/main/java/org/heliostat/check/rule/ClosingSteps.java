package org.heliostat.check.rule;

import java.util.EnumSet;
import java.util.Set;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.Procedure;
import org.heliostat.power.StepKind;

/**
 * On every way a decision is followed by delivery, disclosure and archiving. The simple procedure
 * hands the decision over on the spot; disclosure is asked of licensing and enforcement.
 */
final class ClosingSteps implements Rule {
  private static final Set<PowerCategory> DISCLOSED =
      EnumSet.of(
          PowerCategory.PERMIT,
          PowerCategory.PENALTY,
          PowerCategory.COERCION,
          PowerCategory.LEVY,
          PowerCategory.INSPECTION);

  @Override
  public String legalBasis() {
    return Laws.disclosure();
  }

  @Override
  public void check(CheckedPower checked, Report report) {
    if (checked.is(PowerCategory.CONVENIENCE)) {
      return;
    }
    if (checked.power().procedure() != Procedure.SIMPLE) {
      check(StepKind.DELIVER, checked, report.citing(delivery(checked.power().category())));
    }
    if (checked.isOneOf(DISCLOSED)) {
      check(StepKind.PUBLISH, checked, report);
    }
    check(StepKind.ARCHIVE, checked, report.citing(""));
  }

  private static String delivery(PowerCategory category) {
    return switch (category) {
      case PERMIT -> Laws.licensing("第四十四条");
      case PENALTY -> Laws.penalty("第六十一条");
      case COERCION -> Laws.coercion("第三十八条");
      case LEVY,
          FILING,
          APPROVAL,
          INSPECTION,
          CONFIRMATION,
          REWARD,
          PAYMENT,
          ADJUDICATION,
          OTHER,
          CONVENIENCE ->
          "";
    };
  }

  private static void check(StepKind kind, CheckedPower checked, Report report) {
    Order.notAfter(checked.runs(), Order.kind(StepKind.DECIDE), Order.kind(kind))
        .ifPresent(
            run ->
                report.error(
                    run.lastId(),
                    "有的路径作出决定后未经“%s”就到了“%s”，请补画该环节"
                        .formatted(kind.chinese(), checked.nameOf(run.lastId())),
                    "Some way leads from the decision to '%s' without a step of kind %s; draw one"
                        .formatted(run.lastId(), kind),
                    run.trace()));
  }
}
