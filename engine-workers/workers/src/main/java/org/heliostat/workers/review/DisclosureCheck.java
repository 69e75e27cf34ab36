package org.heliostat.workers.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.heliostat.power.PowerCategory;
import org.heliostat.time.Deadline;
import org.heliostat.time.Limit;
import org.heliostat.time.LimitUnit;
import org.heliostat.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/** Whether a result is disclosed in time (国办发〔2018〕118号). */
public final class DisclosureCheck {
  /** The result was disclosed after its day. */
  public static final String LATE = "DISCLOSED_LATE";

  /** There is no decision to disclose. */
  public static final String NOTHING_DECIDED = "NOTHING_DECIDED";

  private static final Limit PERMITS_AND_PENALTIES = new Limit(7, LimitUnit.WORKING_DAY);
  private static final Limit OTHERS = new Limit(20, LimitUnit.WORKING_DAY);

  private DisclosureCheck() {}

  /**
   * @param decidedAt when the decision was made; {@code null} when there was none
   * @param now when it is disclosed
   * @return codes of what is wrong; empty when all is right
   */
  public static List<String> check(
      PowerCategory category, @Nullable Instant decidedAt, Instant now, WorkingCalendar calendar) {
    if (decidedAt == null) {
      return List.of(NOTHING_DECIDED);
    }
    var lastDay =
        Deadline.of(
                LocalDate.ofInstant(decidedAt, calendar.zone()),
                limit(category),
                List.of(),
                calendar)
            .date();
    var today = LocalDate.ofInstant(now, calendar.zone());
    return lastDay != null && today.isAfter(lastDay) ? List.of(LATE) : List.of();
  }

  private static Limit limit(PowerCategory category) {
    return category == PowerCategory.PERMIT || category == PowerCategory.PENALTY
        ? PERMITS_AND_PENALTIES
        : OTHERS;
  }
}
