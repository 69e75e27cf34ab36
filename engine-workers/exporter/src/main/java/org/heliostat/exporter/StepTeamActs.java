package org.heliostat.exporter;

import java.util.List;
import java.util.stream.Stream;
import org.heliostat.compile.EngineNames;
import org.heliostat.power.Power;
import org.heliostat.readmodel.StepRun;
import org.jspecify.annotations.Nullable;

/** Officers who take part in a step that somebody else has in hand, and who leave it again. */
final class StepTeamActs {
  static final List<CaseAct> ALL = List.of(new Join(), new Leave());

  private StepTeamActs() {}

  private record Join() implements CaseAct {
    @Override
    public String kind() {
      return EngineNames.STEP_JOIN;
    }

    @Override
    public @Nullable String refusal(CaseChange change, Variables variables, Power power) {
      if (!isInWork(change, variables)) {
        return "STEP_NOT_OPEN";
      }
      var holder = change.step(stepId(variables)).map(StepRun::assignee).orElse(null);
      return variables.by().equals(holder) ? "SAME_PERSON" : null;
    }

    @Override
    public void apply(CaseChange change, Variables variables, Power power) {
      change.changeStep(
          stepId(variables),
          run ->
              run.together(
                  Stream.concat(run.officers().stream(), Stream.of(variables.by()))
                      .distinct()
                      .toList()));
    }
  }

  private record Leave() implements CaseAct {
    @Override
    public String kind() {
      return EngineNames.STEP_LEAVE;
    }

    @Override
    public @Nullable String refusal(CaseChange change, Variables variables, Power power) {
      return isInWork(change, variables) ? null : "STEP_NOT_OPEN";
    }

    @Override
    public void apply(CaseChange change, Variables variables, Power power) {
      change.changeStep(
          stepId(variables),
          run ->
              run.together(
                  run.officers().stream()
                      .filter(officer -> !officer.equals(variables.by()))
                      .toList()));
    }
  }

  /** Open, and its person not done with it. */
  private static boolean isInWork(CaseChange change, Variables variables) {
    return change
        .step(stepId(variables))
        .filter(run -> run.state().isOpen() && run.finishedAt() == null)
        .isPresent();
  }

  private static String stepId(Variables variables) {
    return variables.textOr(EngineNames.STEP_ID, "");
  }
}
