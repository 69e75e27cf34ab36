package org.heliostat.api.time;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.heliostat.api.acts.JudgedActs;
import org.heliostat.api.acts.RequestCheck;
import org.heliostat.api.graphql.Act;
import org.heliostat.api.graphql.JsonText;
import org.heliostat.api.graphql.No;
import org.heliostat.api.graphql.Problem;
import org.heliostat.api.graphql.RefusalCode;
import org.heliostat.calendar.CalendarFault;
import org.heliostat.calendar.CalendarReader;
import org.heliostat.calendar.CalendarReading;
import org.heliostat.compile.EngineNames;
import org.heliostat.identity.HeliostatUser;
import org.heliostat.identity.Rights;
import org.heliostat.power.AgencyCode;
import org.heliostat.readmodel.CalendarDocument;
import org.heliostat.readmodel.CalendarDocument.CalendarOrders;
import org.heliostat.readmodel.Calendars;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.ReadModel;
import org.heliostat.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/** The calendars in force, and the publication of others. */
public final class CalendarDesk {
  private final ReadModel readModel;
  private final JudgedActs<CalendarDocument> acts;

  CalendarDesk(ReadModel readModel, JudgedActs<CalendarDocument> acts) {
    this.readModel = readModel;
    this.acts = acts;
  }

  /**
   * A publication.
   *
   * @param calendar the calendar file
   * @param document what ordered it, with its number
   */
  record Publication(
      String clientRequestId, Map<String, Object> calendar, String document, String reason) {}

  /** The edition by which new cases are counted, in real time. */
  public CalendarDocument current() {
    return readModel.get(Index.CALENDARS, CalendarDocument.CURRENT).orElse(CalendarDocument.FIRST);
  }

  /**
   * The calendar of an agency.
   *
   * @param agency {@code null} for the national one, which needs no store
   */
  WorkingCalendar inForce(@Nullable String agency) {
    if (agency == null) {
      return WorkingCalendar.national();
    }
    if (!AgencyCode.isWellFormed(agency)) {
      throw Problem.badRequest("机构代码不正确，例如 320681-CG。", "No agency code; one is 320681-CG.");
    }
    return Calendars.calendars(current()).of(new AgencyCode(agency));
  }

  Act<CalendarOrders> publish(HeliostatUser user, Publication publication) {
    return switch (CalendarReader.read(JsonText.of(publication.calendar()))) {
      case CalendarReading.Faulty faulty ->
          new Act.NotDone<>(faulty.faults().stream().map(CalendarDesk::fault).toList());
      case CalendarReading.Readable readable ->
          publish(user, publication, readable.file().agency());
    };
  }

  private Act<CalendarOrders> publish(
      HeliostatUser user, Publication publication, AgencyCode agency) {
    var refusal = No.unless(Rights.mayOrderCalendar(user, agency));
    if (refusal != null) {
      return Act.no(refusal);
    }
    var wrong =
        Stream.of(
                RequestCheck.clientRequestId(publication.clientRequestId()),
                RequestCheck.line("document", publication.document()),
                RequestCheck.line("reason", publication.reason()))
            .flatMap(List::stream)
            .toList();
    if (!wrong.isEmpty()) {
      return new Act.NotDone<>(wrong);
    }
    var act =
        acts.publish(
            EngineNames.CALENDAR_PUBLISH,
            CalendarDocument.CURRENT,
            acts.id(
                EngineNames.CALENDAR_PUBLISH,
                user.username(),
                agency.value(),
                publication.clientRequestId()),
            Map.of(
                EngineNames.BY, user.username(),
                EngineNames.CALENDAR, JsonText.of(publication.calendar()),
                EngineNames.LEGAL_GROUND, publication.document().strip(),
                EngineNames.REASON, publication.reason().strip()));
    return switch (act) {
      case Act.NotDone<CalendarDocument> not -> new Act.NotDone<>(not.reasons());
      case Act.Done<CalendarDocument> done -> new Act.Done<>(of(agency, done.value()));
    };
  }

  private static CalendarOrders of(AgencyCode agency, CalendarDocument calendars) {
    return calendars.orders().stream()
        .filter(orders -> agency.value().equals(orders.agency()))
        .findFirst()
        .orElseThrow();
  }

  private static No fault(CalendarFault fault) {
    return No.field(
        RefusalCode.CALENDAR_FAULTY,
        fault.path().isEmpty() ? "calendar" : "calendar." + fault.path(),
        fault.message(),
        fault.messageEnglish());
  }

  static No refusal(String kind, RefusalCode code) {
    return No.because(
        code,
        "历法文件无法识别，请按文档核对后重新提交。",
        "The calendar file could not be used; check it and hand it in again.");
  }
}
