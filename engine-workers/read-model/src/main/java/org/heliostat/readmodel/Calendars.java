package org.heliostat.readmodel;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
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
  /** Editions are read in blocks of neighbours, so that a list of cases costs one question. */
  private static final int BLOCK = 64;

  private static final WorkingCalendars FIRST = calendars(CalendarDocument.FIRST);

  private final Source editions;
  private final Map<Integer, WorkingCalendars> read = new ConcurrentHashMap<>();

  /** Where editions lie. */
  @FunctionalInterface
  public interface Source {
    /** Those of these ids that there are. */
    Map<String, CalendarDocument> getAll(List<String> ids);
  }

  public Calendars(Source editions) {
    this.editions = editions;
  }

  /** Those in a store. */
  public static Calendars in(ReadModel store) {
    return new Calendars(ids -> store.getAll(Index.CALENDARS, ids));
  }

  /** Reads the newest editions, so that nobody waits for them. */
  public void warmUp() {
    var current = editions.getAll(List.of(CalendarDocument.CURRENT)).get(CalendarDocument.CURRENT);
    if (current != null && current.edition() > 0) {
      readBlock(current.edition());
    }
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

  private WorkingCalendars edition(int edition) {
    if (edition == 0) {
      return FIRST;
    }
    var known = read.get(edition);
    if (known == null) {
      readBlock(edition);
      known = read.get(edition);
    }
    if (known == null) {
      throw new StoreUnavailableException(
          "the store has no calendar edition %d yet".formatted(edition));
    }
    return known;
  }

  /** One at a time: the clocks of one list ask for the same editions at the same moment. */
  private synchronized void readBlock(int edition) {
    if (read.containsKey(edition)) {
      return;
    }
    int first = edition - Math.floorMod(edition, BLOCK);
    var ids =
        IntStream.range(first, first + BLOCK)
            .filter(each -> each > 0)
            .mapToObj(CalendarDocument::id)
            .toList();
    editions
        .getAll(ids)
        .values()
        .forEach(each -> read.putIfAbsent(each.edition(), calendars(each)));
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
