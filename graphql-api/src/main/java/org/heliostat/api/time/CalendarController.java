package org.heliostat.api.time;

import java.util.List;
import org.heliostat.api.graphql.Act;
import org.heliostat.api.graphql.Audience;
import org.heliostat.api.graphql.Caller;
import org.heliostat.api.graphql.JsonText;
import org.heliostat.api.graphql.Refusal;
import org.heliostat.api.graphql.Serves;
import org.heliostat.identity.Rights;
import org.heliostat.readmodel.CalendarDocument.CalendarOrders;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;

/** Calendars of agencies. */
@Serves(Audience.STAFF)
class CalendarController {
  private final CalendarDesk desk;

  CalendarController(CalendarDesk desk) {
    this.desk = desk;
  }

  record CalendarPayload(@Nullable CalendarOrders calendar, List<Refusal> refusals) {}

  @QueryMapping
  List<CalendarOrders> calendars() {
    return desk.current().orders();
  }

  @SchemaMapping(typeName = "CalendarOrders")
  @Nullable Object file(CalendarOrders orders) {
    return orders.text().isEmpty() ? null : JsonText.parse(orders.text());
  }

  /** Who ordered it, for those inside the agencies. */
  @SchemaMapping(typeName = "CalendarOrders")
  String by(CalendarOrders orders, @ContextValue Caller caller) {
    return Rights.isInside(caller.user()) ? orders.by() : "";
  }

  @MutationMapping
  CalendarPayload calendarPublish(
      @Argument CalendarDesk.Publication input, @ContextValue Caller caller) {
    return switch (desk.publish(caller.user(), input)) {
      case Act.Done<CalendarOrders> done -> new CalendarPayload(done.value(), List.of());
      case Act.NotDone<CalendarOrders> not ->
          new CalendarPayload(
              null, not.reasons().stream().map(no -> no.in(caller.language())).toList());
    };
  }
}
