package org.heliostat.readmodel;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One edition of the calendars of all agencies. An edition never changes; every publication makes
 * another. So an open case is counted by one until it is recalculated, which its ledger tells, and
 * a closed case for ever (law and time, rule 11).
 *
 * @param edition counted from 1; {@link #FIRST} is the one before any was published
 * @param position of the last record folded in; only {@link #CURRENT} moves on without a new
 *     edition, when a publication was refused
 * @param announcedThrough the last year whose national schedule counts
 * @param orders what agencies ordered, the latest of each, and the adoption of national schedules
 * @param acts what was decided about publications
 */
@RecordBuilder
@RecordBuilder.Options(enableWither = false)
public record CalendarDocument(
    int edition,
    long position,
    int announcedThrough,
    List<CalendarOrders> orders,
    List<ActEntry> acts)
    implements Judged {
  /** Id of the edition by which new cases are counted, and key of the messages that change it. */
  public static final String CURRENT = "current";

  /** What the first release counted by: the national schedules as announced through 2026. */
  public static final CalendarDocument FIRST =
      new CalendarDocument(0, 0, 2026, List.of(), List.of());

  public CalendarDocument {
    orders = orders == null ? List.of() : List.copyOf(orders);
    acts = acts == null ? List.of() : List.copyOf(acts);
  }

  /**
   * The last publication of one agency, or of national schedules.
   *
   * @param agency {@code null} for the national schedules
   * @param edition the edition that it made
   * @param text the calendar file; empty for the national schedules
   * @param document what ordered it, with its number
   * @param reason in words that everyone may read
   * @param at when it was published
   * @param by account name, or {@code engine}
   */
  public record CalendarOrders(
      @Nullable String agency,
      int edition,
      String text,
      String document,
      String reason,
      Instant at,
      String by) {}

  /** The id of an edition. */
  public static String id(int edition) {
    return Integer.toString(edition);
  }

  /** The next edition, in which these orders stand instead of the earlier ones of their agency. */
  public CalendarDocument with(CalendarOrders latest, int through) {
    var others =
        orders.stream().filter(earlier -> !Objects.equals(earlier.agency(), latest.agency()));
    return CalendarDocumentBuilder.builder(this)
        .edition(latest.edition())
        .announcedThrough(through)
        .orders(Stream.concat(others, Stream.of(latest)).toList())
        .build();
  }
}
