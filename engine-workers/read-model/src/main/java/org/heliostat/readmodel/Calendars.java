package org.heliostat.readmodel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.heliostat.calendar.CalendarFile;
import org.heliostat.calendar.CalendarReader;
import org.heliostat.calendar.CalendarReading;
import org.heliostat.calendar.WorkingCalendars;
import org.heliostat.power.AgencyCode;
import org.heliostat.time.WorkingCalendar;

/**
 * The calendar by which a case is counted: that of its agency, in the edition that its ledger is
 * bound to. Editions never change, so each is read once. Thread-safe.
 */
public final class Calendars {
  private static final int KEPT = 64;

  private final Function<String, Optional<CalendarDocument>> editions;
  private final Map<Integer, WorkingCalendars> read =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, WorkingCalendars> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * @param editions finds an edition by its id
   */
  public Calendars(Function<String, Optional<CalendarDocument>> editions) {
    this.editions = editions;
  }

  /** Those in a store. */
  public static Calendars in(ReadModel store) {
    return new Calendars(id -> store.get(Index.CALENDARS, id));
  }

  /** The calendar by which a case is counted. */
  public WorkingCalendar of(CaseDocument document) {
    return of(document.calendar(), new AgencyCode(document.agency()));
  }

  /**
   * The calendar of an agency in an edition.
   *
   * @throws StoreUnavailableException when the store has no such edition, or not yet
   */
  public WorkingCalendar of(int edition, AgencyCode agency) {
    return edition(edition).of(agency);
  }

  private synchronized WorkingCalendars edition(int edition) {
    var known = read.get(edition);
    if (known == null) {
      known = calendars(edition == 0 ? CalendarDocument.FIRST : stored(edition));
      read.put(edition, known);
    }
    return known;
  }

  private CalendarDocument stored(int edition) {
    return editions
        .apply(CalendarDocument.id(edition))
        .orElseThrow(
            () ->
                new StoreUnavailableException(
                    "the store has no calendar edition %d yet".formatted(edition)));
  }

  /** What an edition says. */
  public static WorkingCalendars calendars(CalendarDocument edition) {
    return WorkingCalendars.of(
        WorkingCalendar.nationalBefore(edition.announcedThrough() + 1),
        edition.orders().stream().flatMap(Calendars::file).toList());
  }

  private static Stream<CalendarFile> file(CalendarDocument.CalendarOrders orders) {
    if (orders.agency() == null) {
      return Stream.empty();
    }
    return switch (CalendarReader.read(orders.text())) {
      case CalendarReading.Readable readable -> Stream.of(readable.file());
      case CalendarReading.Faulty faulty ->
          throw new IllegalStateException(
              "the orders of %s in edition %d cannot be read: %s"
                  .formatted(orders.agency(), orders.edition(), faulty.faults()));
    };
  }
}
