package org.heliostat.check.rule;

import java.util.stream.Collectors;
import org.heliostat.check.staffing.StaffingProof;
import org.heliostat.power.SeparationOfDuties;

/**
 * The people of the agency are enough for every run: whoever judges has done no other step, and
 * each step has as many officers as it asks for. Nothing is said when the people are not known.
 */
final class EnoughPeople implements Rule {
  @Override
  public String legalBasis() {
    return "";
  }

  @Override
  public void check(CheckedPower checked, Report report) {
    var staffing = checked.surroundings().staffing();
    if (staffing == null || !checked.runs().gaps().isEmpty()) {
      return; // the rule judgeable-flow tells of gaps
    }
    var result =
        StaffingProof.of(
            SeparationOfDuties.of(checked.power()), checked.flow(), checked.runs(), staffing);
    if (!result.isWhole()) {
      report.error(
          checked.power().code(),
          "人员分工的可能情形太多，无法逐一检查，请简化流程",
          "There are too many ways to share out the work to judge them; draw the flow more simply");
    }
    var shortage = result.shortage();
    if (shortage == null) {
      return;
    }
    var id = shortage.run().lastId();
    report.error(
        id,
        "有的路径到“%s”时人员不足：%s；审核、审批、决定的人不得办过本件的其他环节，请增加人员或者合并环节"
            .formatted(
                checked.nameOf(id),
                shortage.missing().entrySet().stream()
                    .map(it -> "岗位%s还缺%d人".formatted(it.getKey(), it.getValue()))
                    .collect(Collectors.joining("、"))),
        "On some way nobody is left for '%s': %s; whoever reviews, approves or decides has done no"
                .formatted(
                    id,
                    shortage.missing().entrySet().stream()
                        .map(it -> "%d more of post %s".formatted(it.getValue(), it.getKey()))
                        .collect(Collectors.joining(", ")))
            + " other step of the case; appoint more people or draw fewer steps",
        shortage.run().trace());
  }
}
