package org.heliostat.identity;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.heliostat.power.AgencyCode;
import org.heliostat.power.Ending;
import org.heliostat.power.Flow;
import org.heliostat.power.LegalBasis;
import org.heliostat.power.Outcome;
import org.heliostat.power.Performer;
import org.heliostat.power.Power;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.Procedure;
import org.heliostat.power.Step;
import org.heliostat.power.StepKind;
import org.heliostat.time.Limit;
import org.heliostat.time.LimitUnit;

/** The outdoor advertising permit, as far as rights look at it. */
final class Powers {
  static final Power ADVERTISING = power(PowerCategory.PERMIT, Procedure.GENERAL, true);

  /** A general penalty: somebody decides first whether the case is taken up. */
  static final Power PENALTY = power(PowerCategory.PENALTY, Procedure.GENERAL, true);

  /** A penalty on the spot. */
  static final Power PENALTY_ON_THE_SPOT = power(PowerCategory.PENALTY, Procedure.SIMPLE, false);

  private static Power power(PowerCategory category, Procedure procedure, boolean acceptance) {
    return new Power(
        "QD-XK-0001",
        "设置大型户外广告许可",
        category,
        procedure,
        new AgencyCode("320681-CG"),
        new AgencyCode("320681-CG-01"),
        "启东市城市管理局",
        "0513-12319",
        new Limit(10, LimitUnit.WORKING_DAY),
        new Limit(20, LimitUnit.WORKING_DAY),
        List.of(new LegalBasis("城市市容和环境卫生管理条例", "第十一条")),
        List.of(),
        List.of(),
        "",
        new Flow(
            "submitted",
            Stream.of(
                    acceptance
                        ? Stream.of(step("accept", StepKind.ACCEPT, "window-clerk"))
                        : Stream.<Step>empty(),
                    Stream.of(
                        step("siteVisit", StepKind.SITE_VISIT, "case-handler"),
                        step("examine", StepKind.EXAMINE, "case-handler"),
                        step("legalReview", StepKind.LEGAL_REVIEW, "legal-reviewer"),
                        step("decide", StepKind.DECIDE, "leader")),
                    Stream.of(archive()))
                .flatMap(Function.identity())
                .toList(),
            List.of(),
            List.of(new Ending("granted", "准予", org.heliostat.power.CaseResult.GRANTED)),
            List.of()));
  }

  private Powers() {}

  private static Step step(String id, StepKind kind, String post) {
    return new Step(
        id,
        kind.chinese(),
        kind,
        Performer.PERSON,
        post,
        null,
        1,
        true,
        null,
        List.of(new Outcome("DONE", "完成")),
        List.of(),
        List.of(),
        null,
        List.of());
  }

  private static Step archive() {
    return new Step(
        "archive",
        "归档",
        StepKind.ARCHIVE,
        Performer.WORKER,
        null,
        null,
        1,
        false,
        null,
        List.of(new Outcome("ARCHIVED", "已归档")),
        List.of(),
        List.of(),
        null,
        List.of());
  }
}
