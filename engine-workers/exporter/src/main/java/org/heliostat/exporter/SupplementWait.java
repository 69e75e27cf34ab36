package org.heliostat.exporter;

import org.heliostat.power.Power;
import org.heliostat.readmodel.ClockAct;
import org.heliostat.readmodel.LedgerEntry;
import org.heliostat.readmodel.SupplementGround;

/**
 * While the applicant is asked for what is missing, the clock waits for him: an application is
 * accepted for good when it is complete (Licensing Law Art. 32). Days before the notice stay
 * counted, so the agency gains nothing by asking.
 */
final class SupplementWait {
  private SupplementWait() {}

  static void begin(CaseChange change, Power power) {
    if (change.clockRuns()) {
      change.clock(entry(ClockAct.SUSPENDED, change, power, Variables.ENGINE));
    }
  }

  /** Only what began here ends here; a suspension on another ground goes on. */
  static void end(CaseChange change, Power power, String by) {
    if (change.suspension().filter(it -> it.legalGround().equals(ground(power))).isPresent()) {
      change.clock(entry(ClockAct.RESUMED, change, power, by));
    }
  }

  private static LedgerEntry entry(ClockAct act, CaseChange change, Power power, String by) {
    return new LedgerEntry(act, change.at(), by, ground(power), null, null);
  }

  private static String ground(Power power) {
    return SupplementGround.of(power.category());
  }
}
