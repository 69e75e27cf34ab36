package org.heliostat.check.rule;

import org.heliostat.power.PowerCategory;

/** What is done on application has a form to apply with. */
final class ApplicationForm implements Rule {
  @Override
  public String legalBasis() {
    return "";
  }

  @Override
  public void check(CheckedPower checked, Report report) {
    var power = checked.power();
    if (power.category().isAppliedFor() && power.applicationForm().isEmpty()) {
      report
          .citing(checked.is(PowerCategory.PERMIT) ? Laws.licensing("第二十九条") : "")
          .error(
              power.code(),
              "“%s”依申请办理，却没有申请表单，请设计表单并填写属性 applicationForm".formatted(power.name()),
              "This power is exercised on application but has no form; draw one and fill in the"
                  + " attribute applicationForm");
    }
  }
}
