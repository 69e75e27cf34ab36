package org.heliostat.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.heliostat.check.finding.Finding;
import org.heliostat.check.finding.Severity;
import org.heliostat.power.Power;
import org.heliostat.power.PowerSource;

/** All rules a power is judged by. */
public final class Rules {
  /** In the order in which findings are told: what is missing, what is wrong, what cannot work. */
  static final List<Rule> ALL =
      List.of(
          new UnifiedFormat(),
          new LegalBasisInForce(),
          new ApplicationMaterials(),
          new ApplicationForm(),
          new StepLimits(),
          new WatchedSteps(),
          new LeaderReview(),
          new ClosingSteps(),
          new JudgeableFlow(),
          new LimitSum(),
          new PromisedLimit(),
          new StatutoryLimit(),
          new AcceptanceFirst(),
          new AcceptanceLimit(),
          new DeliveryLimit(),
          new DisclosureLimit(),
          new FilingFirst(),
          new NoticeBeforePenalty(),
          new HearingRoute(),
          new HearingNotice(),
          new CollectiveDiscussionRoute(),
          new LegalReview(),
          new OneDecision(),
          new TwoOfficers(),
          new DemandBeforeEnforcement(),
          new OnTheSpotFine(),
          new PaymentTime(),
          new ApprovalBeforeCoercion(),
          new UrgentCoercion(),
          new SealingLimit(),
          new DemandBeforeCourt(),
          new DiscretionTable(),
          new AdaptedTemplate(),
          new EnoughPeople(),
          new PublicFlow());

  private Rules() {}

  /**
   * Judges a power by every rule.
   *
   * @return what is wrong, in the order of the rules. A rule that fails is itself a finding, {@code
   *     rule-crashed}, and the others go on
   */
  public static List<Finding> check(PowerSource source, Power power, Surroundings surroundings) {
    return check(ALL, new CheckedPower(source, power, surroundings));
  }

  static List<Finding> check(List<Rule> rules, CheckedPower checked) {
    List<Finding> findings = new ArrayList<>();
    for (var rule : rules) {
      findings.addAll(check(rule, checked));
    }
    return List.copyOf(findings);
  }

  private static List<Finding> check(Rule rule, CheckedPower checked) {
    var report = new Report(id(rule), rule.legalBasis());
    try {
      rule.check(checked, report);
      return report.findings();
    } catch (RuntimeException e) {
      return List.of(
          new Finding(
              "rule-crashed",
              Severity.ERROR,
              "",
              "规则“%s”未能完成检查，请将模型文件发给平台维护人员（%s）".formatted(id(rule), e),
              "The rule '%s' could not finish; send the model to whoever maintains the platform (%s)"
                  .formatted(id(rule), e),
              "",
              List.of()));
    }
  }

  /** The class {@code LeaderReview} is the rule {@code leader-review}. */
  static String id(Rule rule) {
    return rule.getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }
}
