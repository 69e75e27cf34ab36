package org.heliostat.api.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.heliostat.api.graphql.Audience;
import org.heliostat.api.graphql.Caller;
import org.heliostat.api.graphql.Problem;
import org.heliostat.api.graphql.Serves;
import org.heliostat.time.Deadline;
import org.heliostat.time.Explanation;
import org.heliostat.time.Limit;
import org.heliostat.time.LimitUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;

/** Works out deadlines for anyone. */
@Serves({Audience.STAFF, Audience.PUBLIC})
class DeadlineController {
  private static final int LONGEST = 36_500;

  private final CalendarDesk calendars;

  DeadlineController(CalendarDesk calendars) {
    this.calendars = calendars;
  }

  record SuspensionInput(LocalDate from, @Nullable LocalDate to) {
    Deadline.Suspension toSuspension() {
      return new Deadline.Suspension(from, to);
    }
  }

  record DeadlineAnswer(
      @Nullable Instant deadline,
      @Nullable LocalDate date,
      boolean provisional,
      String explanation) {}

  @QueryMapping
  DeadlineAnswer deadline(
      @Argument LocalDate start,
      @Argument int amount,
      @Argument LimitUnit unit,
      @Argument @Nullable List<SuspensionInput> suspensions,
      @Argument @Nullable String agency,
      @ContextValue Caller caller) {
    if (amount < 1 || amount > LONGEST) {
      throw Problem.badRequest(
          "时限应为 1 至 %d，不能是 %d。".formatted(LONGEST, amount),
          "A limit is 1 to %d, not %d.".formatted(LONGEST, amount));
    }
    var calendar = calendars.inForce(agency);
    var pauses = suspensions == null ? List.<SuspensionInput>of() : suspensions;
    try {
      var answer =
          Deadline.of(
              start,
              new Limit(amount, unit),
              pauses.stream().map(SuspensionInput::toSuspension).toList(),
              calendar);
      return new DeadlineAnswer(
          answer.instant(),
          answer.date(),
          answer.provisional(),
          Explanation.of(answer, calendar, caller.language().locale()));
    } catch (Deadline.Refused e) {
      var locale = caller.language().locale();
      throw Problem.badRequest(e.message(locale), e.message(locale));
    }
  }
}
