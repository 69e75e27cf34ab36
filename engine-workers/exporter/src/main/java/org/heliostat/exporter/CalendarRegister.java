package org.heliostat.exporter;

import java.util.List;
import java.util.Set;
import org.heliostat.calendar.CalendarReader;
import org.heliostat.calendar.CalendarReading;
import org.heliostat.compile.EngineNames;
import org.heliostat.readmodel.ActEntry;
import org.heliostat.readmodel.CalendarDocument;
import org.heliostat.readmodel.CalendarDocument.CalendarOrders;
import org.heliostat.readmodel.CalendarDocumentBuilder;
import org.heliostat.readmodel.Index;
import org.jspecify.annotations.Nullable;

/**
 * The calendars by which clocks are counted (Licensing Law Art. 82, Penalty Law Art. 85). Every
 * publication makes an edition of its own, and editions stay.
 */
final class CalendarRegister implements Register<CalendarDocument> {
  @Override
  public Index<CalendarDocument> index() {
    return Index.CALENDARS;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(EngineNames.CALENDAR_PUBLISH, EngineNames.CALENDAR_ANNOUNCE);
  }

  @Override
  public CalendarDocument blank(String key) {
    return CalendarDocument.FIRST;
  }

  @Override
  public @Nullable String refusal(CalendarDocument before, Order order) {
    var isInOrder =
        order.key().equals(CalendarDocument.CURRENT)
            && (order.kind().equals(EngineNames.CALENDAR_ANNOUNCE)
                ? announced(order) > before.announcedThrough()
                : agency(text(order)) != null);
    return isInOrder ? null : "INPUT_INVALID";
  }

  @Override
  public CalendarDocument apply(CalendarDocument before, Order order) {
    var isNational = order.kind().equals(EngineNames.CALENDAR_ANNOUNCE);
    var text = isNational ? "" : text(order);
    var orders =
        new CalendarOrders(
            isNational ? null : agency(text),
            before.edition() + 1,
            text,
            order.variables().textOr(EngineNames.LEGAL_GROUND, ""),
            order.variables().textOr(EngineNames.REASON, ""),
            order.at(),
            order.by());
    return before.with(orders, isNational ? announced(order) : before.announcedThrough());
  }

  @Override
  public CalendarDocument judged(CalendarDocument document, long position, List<ActEntry> acts) {
    return CalendarDocumentBuilder.builder(document).position(position).acts(acts).build();
  }

  @Override
  public TrailWords words(Order order) {
    return new TrailWords("", order.variables().textOr(EngineNames.LEGAL_GROUND, ""));
  }

  @Override
  public void changed(CalendarDocument before, CalendarDocument after, PendingWrites pending) {
    var edition = CalendarDocumentBuilder.builder(after).acts(List.of()).build();
    pending.once(Index.CALENDARS, CalendarDocument.id(after.edition()), edition);
  }

  private static String text(Order order) {
    return order.variables().textOr(EngineNames.CALENDAR, "");
  }

  private static int announced(Order order) {
    return Math.clamp(order.variables().number(EngineNames.ANNOUNCED_THROUGH), 0, 9999);
  }

  private static @Nullable String agency(String text) {
    return CalendarReader.read(text) instanceof CalendarReading.Readable readable
        ? readable.file().agency().value()
        : null;
  }
}
