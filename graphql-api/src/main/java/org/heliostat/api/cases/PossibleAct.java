package org.heliostat.api.cases;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.heliostat.identity.HeliostatUser;
import org.heliostat.power.CaseResult;
import org.heliostat.power.LawfulExtension;
import org.heliostat.power.Power;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.ClockAct;
import org.heliostat.time.ClockState;
import org.jspecify.annotations.Nullable;

/**
 * An act that somebody may do to a case as it stands. Whether it is done is judged in the engine's
 * order; this spares offering what would be refused.
 *
 * @param legalGrounds those that may be named, if one must be
 * @param atMost how much more time may be asked for; {@code null} for other acts
 * @param article that allows it, as cited; {@code null} where none does
 */
record PossibleAct(
    CaseActKind kind,
    List<LegalGround> legalGrounds,
    @Nullable Integer atMost,
    @Nullable String article) {
  /**
   * All of them, in the order of their kinds.
   *
   * @param clock the state of the case's clock now
   */
  static List<PossibleAct> of(
      HeliostatUser user, Power power, CaseDocument document, ClockState clock) {
    return document.isClosed()
        ? List.of()
        : Stream.of(CaseActKind.values())
            .filter(kind -> serves(kind, user, power, document, clock))
            .filter(kind -> kind.by(user).ask(power, document).isAllowed())
            .flatMap(kind -> of(kind, power).stream())
            .toList();
  }

  private static boolean serves(
      CaseActKind kind, HeliostatUser user, Power power, CaseDocument document, ClockState clock) {
    var request = document.extensionRequest();
    return switch (kind) {
      case CLOCK_SUSPEND -> clock == ClockState.RUNNING || clock == ClockState.OVERDUE;
      case CLOCK_RESUME -> clock == ClockState.SUSPENDED;
      case CLOCK_EXTEND ->
          request == null
              && (clock == ClockState.RUNNING || clock == ClockState.SUSPENDED)
              && document.clock().stream().noneMatch(entry -> entry.act() == ClockAct.EXTENDED);
      case CLOCK_EXTENSION_DECIDE -> request != null && !request.by().equals(user.username());
      case CASE_WITHDRAW, CASE_TERMINATE, CASE_TRANSFER -> !document.isDecided(power);
    };
  }

  private static Optional<PossibleAct> of(CaseActKind kind, Power power) {
    return switch (kind) {
      case CLOCK_SUSPEND ->
          Optional.of(
              new PossibleAct(
                  kind,
                  LegalGrounds.grounds(power.category()),
                  null,
                  LegalGrounds.article(power.category())));
      case CLOCK_EXTEND ->
          LawfulExtension.of(power)
              .map(
                  allowed ->
                      new PossibleAct(kind, List.of(), allowed.amount(), allowed.legalGround()));
      case CLOCK_EXTENSION_DECIDE ->
          LawfulExtension.of(power)
              .map(allowed -> new PossibleAct(kind, List.of(), null, allowed.legalGround()));
      case CASE_TERMINATE -> Optional.of(onGroundsOf(kind, CaseResult.TERMINATED, power));
      case CASE_TRANSFER -> Optional.of(onGroundsOf(kind, CaseResult.TRANSFERRED, power));
      case CLOCK_RESUME, CASE_WITHDRAW -> Optional.of(new PossibleAct(kind, List.of(), null, null));
    };
  }

  private static PossibleAct onGroundsOf(CaseActKind kind, CaseResult result, Power power) {
    return new PossibleAct(kind, EndGrounds.grounds(result, power), null, null);
  }
}
