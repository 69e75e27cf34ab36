package org.heliostat.api.cases;

import java.util.List;
import java.util.Map;
import org.heliostat.api.delegations.Delegations;
import org.heliostat.api.graphql.Audience;
import org.heliostat.api.graphql.Caller;
import org.heliostat.api.graphql.JsonText;
import org.heliostat.api.graphql.Serves;
import org.heliostat.api.time.ClockView;
import org.heliostat.api.time.Clocks;
import org.heliostat.identity.Rights;
import org.heliostat.papers.People;
import org.heliostat.readmodel.CaseDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;

/** What of a step depends on who asks. The rest it tells itself: {@link StepAtHand}. */
@Serves(Audience.STAFF)
class StepController {
  private final People people;
  private final Clocks clocks;
  private final Delegations delegations;

  StepController(People people, Clocks clocks, Delegations delegations) {
    this.people = people;
    this.clocks = clocks;
    this.delegations = delegations;
  }

  /** Whether the reader's post, or one that he stands in for, does it; for many steps at once. */
  @SchemaMapping(typeName = "Step")
  boolean entitled(StepAtHand step, @ContextValue Caller caller) {
    var user = delegations.forLists(caller.user());
    return Rights.mayDo(user, step.power().power(), step.drawn()).isAllowed();
  }

  /** Whether the reader may put it back as it stands. */
  @SchemaMapping(typeName = "Step")
  boolean mayRelease(StepAtHand step, @ContextValue Caller caller) {
    return StepRules.mayRelease(caller.user(), step) == null;
  }

  @SchemaMapping(typeName = "Step", field = "case")
  CaseDocument caseOf(StepAtHand step) {
    return step.document();
  }

  @SchemaMapping(typeName = "Step")
  @Nullable String assignee(StepAtHand step, @ContextValue Caller caller) {
    return isInside(step, caller) ? step.run().assignee() : null;
  }

  @SchemaMapping(typeName = "Step")
  @Nullable String onBehalfOf(StepAtHand step, @ContextValue Caller caller) {
    return isInside(step, caller) ? step.run().onBehalfOf() : null;
  }

  @SchemaMapping(typeName = "Step")
  List<String> officers(StepAtHand step, @ContextValue Caller caller) {
    return isInside(step, caller) ? step.run().officers() : List.of();
  }

  @SchemaMapping(typeName = "Step")
  List<Findings.Finding> findings(StepAtHand step, @ContextValue Caller caller) {
    return isInside(step, caller)
        ? Findings.in(caller.language(), step.run().findings(), step.power().power())
        : List.of();
  }

  @SchemaMapping(typeName = "Step")
  @Nullable ClockView clock(StepAtHand step, @ContextValue Caller caller) {
    return clocks.ofStep(
        step.document(), step.drawn(), step.power().power().flow(), caller.language());
  }

  @BatchMapping(typeName = "Step")
  Map<StepAtHand, String> opinion(List<StepAtHand> steps, @ContextValue Caller caller) {
    return people.open(readable(steps, caller), step -> step.run().opinionRef(), text -> text);
  }

  @BatchMapping(typeName = "Step")
  Map<StepAtHand, Object> form(List<StepAtHand> steps, @ContextValue Caller caller) {
    return people.open(readable(steps, caller), step -> step.run().formRef(), JsonText::parse);
  }

  /** What was written at a step is not for those outside, even if they submitted the case. */
  private static List<StepAtHand> readable(List<StepAtHand> steps, Caller caller) {
    return steps.stream()
        .filter(step -> isInside(step, caller))
        .filter(step -> Rows.mayRead(caller.user(), step.document(), step.power()))
        .toList();
  }

  private static boolean isInside(StepAtHand step, Caller caller) {
    return Rows.showsInside(caller.user(), step.document(), step.power());
  }
}
