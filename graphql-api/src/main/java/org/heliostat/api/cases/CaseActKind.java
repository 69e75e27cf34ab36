package org.heliostat.api.cases;

import org.heliostat.identity.Decision;
import org.heliostat.identity.HeliostatUser;
import org.heliostat.identity.Rights;
import org.heliostat.power.Power;
import org.heliostat.readmodel.CaseDocument;

/** What people do beside the steps with the clock of a case or to end it, and who may do it. */
enum CaseActKind {
  CLOCK_SUSPEND((user, power, document) -> Rights.mayMoveClock(user, power)),
  CLOCK_RESUME((user, power, document) -> Rights.mayMoveClock(user, power)),
  CLOCK_EXTEND((user, power, document) -> Rights.mayMoveClock(user, power)),
  CLOCK_EXTENSION_DECIDE((user, power, document) -> Rights.mayLead(user, power)),
  CASE_WITHDRAW((user, power, document) -> Rights.mayWithdraw(user, power, document.submittedBy())),
  CASE_TERMINATE((user, power, document) -> Rights.mayLead(user, power)),
  CASE_TRANSFER((user, power, document) -> Rights.mayLead(user, power));

  private interface Rule {
    Decision ask(HeliostatUser user, Power power, CaseDocument document);
  }

  private final Rule rule;

  CaseActKind(Rule rule) {
    this.rule = rule;
  }

  /** Whether somebody may do it; asked both before it is offered and when it is done. */
  CaseActs.Right by(HeliostatUser user) {
    return (power, document) -> rule.ask(user, power, document);
  }
}
