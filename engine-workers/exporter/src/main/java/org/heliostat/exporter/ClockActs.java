package org.heliostat.exporter;

import java.util.List;
import org.heliostat.compile.EngineNames;
import org.heliostat.power.LawfulExtension;
import org.heliostat.power.Power;
import org.heliostat.readmodel.ClockAct;
import org.heliostat.readmodel.ExtensionRequest;
import org.heliostat.readmodel.LedgerEntry;
import org.heliostat.time.CalendarChange;
import org.heliostat.time.CalendarOrder;
import org.heliostat.time.StatutoryClock;
import org.jspecify.annotations.Nullable;

/** What people do with the statutory clock. */
final class ClockActs {
  private static final String CLOCK_NOT_RUNNING = "CLOCK_NOT_RUNNING";

  static final List<CaseAct> ALL =
      List.of(
          new Suspend(), new Resume(), new Extend(), new DecideOnExtension(), new Recalculate());

  private ClockActs() {}

  private record Suspend() implements CaseAct {
    @Override
    public String kind() {
      return EngineNames.CLOCK_SUSPEND;
    }

    @Override
    public @Nullable String refusal(CaseChange change, Variables variables, Power power) {
      return change.clockRuns() ? null : CLOCK_NOT_RUNNING;
    }

    @Override
    public void apply(CaseChange change, Variables variables, Power power) {
      change.clock(entry(ClockAct.SUSPENDED, change, variables));
    }
  }

  private record Resume() implements CaseAct {
    @Override
    public String kind() {
      return EngineNames.CLOCK_RESUME;
    }

    @Override
    public @Nullable String refusal(CaseChange change, Variables variables, Power power) {
      return change.suspension().isPresent() ? null : "CLOCK_NOT_SUSPENDED";
    }

    @Override
    public void apply(CaseChange change, Variables variables, Power power) {
      change.clock(entry(ClockAct.RESUMED, change, variables));
    }
  }

  /** Asks for more time; the head of the agency decides (Licensing Law Art. 42). */
  private record Extend() implements CaseAct {
    @Override
    public String kind() {
      return EngineNames.CLOCK_EXTEND;
    }

    @Override
    public @Nullable String refusal(CaseChange change, Variables variables, Power power) {
      return change.extensionRequest() == null
          ? beyondTheLaw(change, amount(variables), power)
          : "EXTENSION_PENDING";
    }

    @Override
    public void apply(CaseChange change, Variables variables, Power power) {
      change.extensionRequest(
          new ExtensionRequest(
              change.at(),
              variables.by(),
              amount(variables),
              variables.text(EngineNames.REASON_REF)));
    }
  }

  /** Whoever asked does not decide. */
  private record DecideOnExtension() implements CaseAct {
    @Override
    public String kind() {
      return EngineNames.CLOCK_EXTENSION_DECIDE;
    }

    @Override
    public @Nullable String refusal(CaseChange change, Variables variables, Power power) {
      var request = change.extensionRequest();
      if (request == null) {
        return "EXTENSION_NOT_ASKED";
      }
      if (request.by().equals(variables.by())) {
        return "SAME_PERSON";
      }
      return variables.isTrue(EngineNames.APPROVED)
          ? beyondTheLaw(change, request.amount(), power)
          : null;
    }

    @Override
    public void apply(CaseChange change, Variables variables, Power power) {
      var request = change.extensionRequest();
      if (request != null && variables.isTrue(EngineNames.APPROVED)) {
        var ground = LawfulExtension.of(power).map(LawfulExtension::legalGround).orElse("");
        change.clock(
            new LedgerEntry(
                ClockAct.EXTENDED,
                change.at(),
                variables.by(),
                ground,
                request.reasonRef(),
                request.amount()));
      }
      change.extensionRequest(null);
    }
  }

  /**
   * A calendar has changed (law and time, rule 11). Whoever was told another date finds the reason
   * in the ledger. After the decision there is nothing to be told, but open steps, delivery for
   * one, go on by the new calendar; a closed case stays counted as it was.
   */
  private record Recalculate() implements CaseAct {
    @Override
    public String kind() {
      return EngineNames.CLOCK_RECALCULATE;
    }

    @Override
    public @Nullable String refusal(CaseChange change, Variables variables, Power power) {
      return null;
    }

    @Override
    public void apply(CaseChange change, Variables variables, Power power) {
      int edition = variables.edition();
      if (edition <= change.edition()) {
        return;
      }
      var order = order(variables);
      var calendars =
          new CalendarChange(
              change.calendar(), change.calendarOf(edition), change.at(), variables.by(), order);
      var ledger = change.ledger();
      change.countBy(edition);
      if (calendars.of(ledger, power.promised()) != null
          || calendars.of(ledger, power.statutory()) != null) {
        change.clock(
            new LedgerEntry(
                ClockAct.RECALCULATED, change.at(), variables.by(), order.cited(), null, null));
      }
    }

    private static CalendarOrder order(Variables variables) {
      return new CalendarOrder(
          variables.textOr(EngineNames.REASON, "-"),
          variables.textOr(EngineNames.LEGAL_GROUND, "-"));
    }
  }

  private static int amount(Variables variables) {
    return Math.clamp(variables.number(EngineNames.AMOUNT), 0, Integer.MAX_VALUE);
  }

  /** More time is given once, while the clock has not run out, and never beyond what is allowed. */
  private static @Nullable String beyondTheLaw(CaseChange change, int amount, Power power) {
    var allowed = LawfulExtension.of(power).map(LawfulExtension::amount).orElse(0);
    if (amount < 1 || amount > allowed || change.wasExtended()) {
      return "EXTENSION_EXCEEDED";
    }
    var left =
        StatutoryClock.extensionLeft(
            change.ledger(), power.promised(), allowed, change.calendar(), change.at());
    return left < amount ? CLOCK_NOT_RUNNING : null;
  }

  private static LedgerEntry entry(ClockAct act, CaseChange change, Variables variables) {
    return new LedgerEntry(
        act,
        change.at(),
        variables.by(),
        variables.textOr(EngineNames.LEGAL_GROUND, ""),
        variables.text(EngineNames.REASON_REF),
        null);
  }
}
