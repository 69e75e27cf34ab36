package org.heliostat.check.rule;

import org.heliostat.power.PowerCategory;

/** What is done on application lists the materials to hand in, at least one of them required. */
final class ApplicationMaterials implements Rule {
  @Override
  public String legalBasis() {
    return "";
  }

  @Override
  public void check(CheckedPower checked, Report report) {
    var power = checked.power();
    if (!checked.power().category().isAppliedFor()) {
      return;
    }
    if (power.materials().stream().noneMatch(material -> material.required())) {
      report
          .citing(checked.is(PowerCategory.PERMIT) ? Laws.licensing("第三十条") : "")
          .error(
              power.code(),
              "“%s”依申请办理，却没有列出必须提交的申请材料，请至少列出一项".formatted(power.name()),
              "This power is exercised on application but lists no required material; list at least"
                  + " one");
    }
  }
}
