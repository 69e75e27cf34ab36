package org.heliostat.workers;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.heliostat.compile.EngineNames;
import org.heliostat.engine.Messages;
import org.heliostat.readmodel.CalendarDocument;
import org.heliostat.readmodel.CalendarDocument.CalendarOrders;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.Filter;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.Page;
import org.heliostat.readmodel.ReadModel;
import org.heliostat.time.WorkingCalendar;

/**
 * Brings open cases to the calendars in force (law and time, rule 11). What is to be done is found
 * by search each time, and an act that was done already does nothing, so a crash loses nothing.
 */
final class CalendarSweep implements Runnable {
  private static final int PAGE = 100;

  /** So long the engine knows an order again, which all who sweep give until it is seen. */
  private static final Duration REMEMBERED = Duration.ofHours(1);

  private final ReadModel readModel;
  private final Messages messages;

  CalendarSweep(ReadModel readModel, Messages messages) {
    this.readModel = readModel;
    this.messages = messages;
  }

  @Override
  public void run() {
    var current =
        readModel.get(Index.CALENDARS, CalendarDocument.CURRENT).orElse(CalendarDocument.FIRST);
    announce(current);
    current.orders().forEach(this::recalculate);
  }

  /** A release that knows of another year's schedule makes it count for everyone. */
  private void announce(CalendarDocument current) {
    int known = WorkingCalendar.lastAnnouncedYear();
    if (known <= current.announcedThrough()) {
      return;
    }
    publish(
        EngineNames.CALENDAR_ANNOUNCE,
        CalendarDocument.CURRENT,
        "announce " + known,
        Map.of(
            EngineNames.BY,
            "engine",
            EngineNames.ANNOUNCED_THROUGH,
            known,
            EngineNames.LEGAL_GROUND,
            "国务院办公厅关于%d年部分节假日安排的通知".formatted(known),
            EngineNames.REASON,
            "节假日安排公布"));
  }

  private void recalculate(CalendarOrders orders) {
    String after = null;
    Page<CaseDocument> page;
    do {
      page = readModel.search(Index.CASES, countedByEarlier(orders), List.of(), PAGE, after);
      for (var item : page.items()) {
        recalculate(item.document(), orders);
        after = item.cursor();
      }
    } while (page.hasNext());
  }

  /** Open cases of the agency and those below it that an earlier edition still counts. */
  private static Filter countedByEarlier(CalendarOrders orders) {
    var agency = orders.agency();
    return new Filter.And(
        Stream.of(
                Stream.<Filter>of(
                    new Filter.Not(new Filter.Exists("finishedAt")),
                    new Filter.Not(new Filter.Exists("outsideEnd.at")),
                    new Filter.Not(new Filter.AtLeast("calendar", orders.edition()))),
                agency == null
                    ? Stream.<Filter>of()
                    : Stream.<Filter>of(new Filter.In("visibleTo", List.of(agency))))
            .flatMap(each -> each)
            .toList());
  }

  private void recalculate(CaseDocument document, CalendarOrders orders) {
    publish(
        EngineNames.CLOCK_RECALCULATE,
        document.caseNo(),
        "recalculate %s %d".formatted(document.caseNo(), orders.edition()),
        Map.of(
            EngineNames.BY, orders.by(),
            EngineNames.CALENDAR_EDITION, orders.edition(),
            EngineNames.LEGAL_GROUND, orders.document(),
            EngineNames.REASON, orders.reason()));
  }

  @Override
  public String toString() {
    return "the calendar sweep";
  }

  private void publish(String name, String key, String identity, Map<String, Object> variables) {
    var id = UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8));
    messages.publish(name, key, id.toString(), REMEMBERED, variables);
  }
}
