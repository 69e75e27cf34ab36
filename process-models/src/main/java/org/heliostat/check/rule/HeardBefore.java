package org.heliostat.check.rule;

import java.util.Optional;
import org.heliostat.check.run.Runs;
import org.heliostat.power.Step;
import org.heliostat.power.StepKind;

/** Whoever an act is directed against has been told of it, and has been heard after that. */
final class HeardBefore {
  private enum Party {
    UNTOLD,
    TOLD,
    HEARD,
    MET_UNTOLD,
    MET_UNHEARD
  }

  private HeardBefore() {}

  /** Reports the ways to an act on which the party was not told, or told but not heard. */
  static void check(CheckedPower checked, Step act, String intended, Report report) {
    var untold = meet(checked.runs(), act, Party.MET_UNTOLD);
    if (untold.isPresent()) {
      report.error(
          act.id(),
          "有的路径未经%s就到了“%s”，请在此前增加“告知”环节".formatted(intended, act.name()),
          "Some way leads to '%s' before the party has been told; add a step of kind NOTIFY before"
                  .formatted(act.id())
              + " it",
          untold.get().trace());
      return;
    }
    meet(checked.runs(), act, Party.MET_UNHEARD)
        .ifPresent(
            run ->
                report.error(
                    act.id(),
                    "有的路径告知后未听取陈述申辩就到了“%s”，请在告知之后增加“陈述申辩”环节".formatted(act.name()),
                    "Some way leads to '%s' before the party could state and defend; add a step of"
                            .formatted(act.id())
                        + " kind DEFENCE after the notice",
                    run.trace()));
  }

  private static Optional<Runs.Run> meet(Runs runs, Step act, Party wanted) {
    return runs.first(
        Party.UNTOLD, (party, step, outcome) -> after(party, step, act), wanted::equals);
  }

  private static Party after(Party party, Step step, Step act) {
    return switch (party) {
      case UNTOLD -> {
        if (step.equals(act)) {
          yield Party.MET_UNTOLD;
        }
        yield step.kind() == StepKind.NOTIFY ? Party.TOLD : party;
      }
      case TOLD -> {
        if (step.equals(act)) {
          yield Party.MET_UNHEARD;
        }
        yield step.kind() == StepKind.DEFENCE ? Party.HEARD : party;
      }
      case HEARD, MET_UNTOLD, MET_UNHEARD -> party;
    };
  }
}
