package org.heliostat.workers.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.heliostat.power.CaseResult;
import org.heliostat.power.Power;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.Step;
import org.heliostat.power.StepKind;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.Days;
import org.heliostat.readmodel.Filter;

/**
 * Whether another penalty case may be on the same act of the same party (C12, Penalty Law Art. 29):
 * on the same party, and on a day in common. What the act was is not compared, since two agencies
 * call it by two names; people judge. Told are the other agency and the day on which its case
 * began, so that the two can talk, and no more.
 */
public final class DoublePunishmentCheck {
  /** Followed by the other agency and the day on which its case began, each after a colon. */
  public static final String DOUBLE_PUNISHMENT = "DOUBLE_PUNISHMENT";

  /** The party's number is not known, so nothing can be compared. */
  public static final String PARTY_UNIDENTIFIED = "PARTY_UNIDENTIFIED";

  private static final int MOST = 10;
  private static final List<String> WITHOUT_PENALTY =
      Stream.of(CaseResult.NOT_ACCEPTED, CaseResult.TERMINATED, CaseResult.TRANSFERRED)
          .map(CaseResult::name)
          .toList();

  /** Where cases are searched. Sees what was written up to about a second ago. */
  @FunctionalInterface
  public interface Cases {
    /** The first that meet the condition, those begun first before others. */
    List<CaseDocument> search(Filter filter, int most);
  }

  private final Cases cases;
  private final ZoneId zone;

  /**
   * @param zone in which an instant becomes a day
   */
  public DoublePunishmentCheck(Cases cases, ZoneId zone) {
    this.cases = cases;
    this.zone = zone;
  }

  /** Whether to ask before a step: where a penalty case is taken up, and where it is judged. */
  public static boolean isDueBefore(Power power, Step step) {
    return power.category() == PowerCategory.PENALTY
        && (step.kind() == StepKind.ACCEPT || step.kind().isReview());
  }

  /** Whether to ask after a step: once it is decided, for what came while it was. */
  public static boolean isDueAfter(Power power, Step step) {
    return power.category() == PowerCategory.PENALTY && step.kind() == StepKind.DECIDE;
  }

  /**
   * @param document a penalty case
   * @return codes of what was found; empty when all is right
   */
  public List<String> check(CaseDocument document, Step step) {
    var mark = document.partyMark();
    var days = document.actedOn();
    if (mark == null || days == null) {
      return step.kind() == StepKind.ACCEPT ? List.of() : List.of(PARTY_UNIDENTIFIED);
    }
    return cases.search(others(document, mark, days), MOST).stream()
        .map(
            other ->
                "%s:%s:%s"
                    .formatted(
                        DOUBLE_PUNISHMENT,
                        other.agency(),
                        LocalDate.ofInstant(other.submittedAt(), zone)))
        .distinct()
        .toList();
  }

  private static Filter others(CaseDocument document, String mark, Days days) {
    return new Filter.And(
        List.of(
            new Filter.In("partyMark", List.of(mark)),
            new Filter.Not(new Filter.In("caseNo", List.of(document.caseNo()))),
            new Filter.Between("actedOn.from", null, null, null, start(days.to())),
            new Filter.Between("actedOn.to", null, start(days.from()), null, null),
            new Filter.Not(new Filter.In("result", WITHOUT_PENALTY))));
  }

  /** As the store keeps a day. */
  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
