package org.heliostat.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heliostat.calendar.CalendarFile.Days;
import org.heliostat.power.AgencyCode;
import org.heliostat.time.CalendarOrder;
import org.heliostat.time.OpeningHours;
import org.jspecify.annotations.Nullable;

/** Takes a calendar file apart, noting every fault; a part with a fault is {@code null}. */
final class CalendarCheck {
  private static final int MOST_DAYS = 366;
  private static final Set<String> KEYS =
      Set.of("agency", "zone", "openingHours", "daysOff", "workingDays");

  private final CalendarFaults faults;
  private final CalendarValues values;

  /** Where each day was first stated. */
  private final Map<LocalDate, String> stated = new HashMap<>();

  CalendarCheck(CalendarFaults faults) {
    this.faults = faults;
    this.values = new CalendarValues(faults);
  }

  @Nullable CalendarFile file(JsonNode root) {
    if (!root.isObject()) {
      faults.add("", "WRONG_TYPE", "文件应为一个JSON对象", "The file must be one JSON object");
      return null;
    }
    values.isObject(root, "", KEYS);
    var agency = agency(root.path("agency"));
    var zone = root.has("zone") ? zone(root.path("zone")) : null;
    var opening = root.has("openingHours") ? opening(root.path("openingHours")) : null;
    var daysOff = days(root.path("daysOff"), "daysOff");
    var workingDays = days(root.path("workingDays"), "workingDays");
    return agency == null ? null : new CalendarFile(agency, zone, opening, daysOff, workingDays);
  }

  private @Nullable AgencyCode agency(JsonNode node) {
    var code = values.text(node, "agency");
    if (code == null) {
      return null;
    }
    if (!AgencyCode.isWellFormed(code)) {
      faults.add(
          "agency",
          "NOT_AN_AGENCY",
          "“%s”不是机构代码，应为六位区划代码及“-CG”一类后缀".formatted(code),
          "'%s' is no agency code: six digits, then segments like -CG".formatted(code));
      return null;
    }
    return new AgencyCode(code);
  }

  private CalendarFile.@Nullable Zone zone(JsonNode node) {
    if (!values.isObject(node, "zone", Set.of("id", "reason", "document"))) {
      return null;
    }
    var id = values.text(node.path("id"), "zone.id");
    var order = order(node, "zone");
    if (id != null && !ZoneId.getAvailableZoneIds().contains(id)) {
      faults.add(
          "zone.id",
          "NOT_A_ZONE",
          "没有“%s”这个时区，应如“Asia/Shanghai”".formatted(id),
          "There is no zone '%s'; write one like Asia/Shanghai".formatted(id));
      return null;
    }
    return id == null || order == null ? null : new CalendarFile.Zone(ZoneId.of(id), order);
  }

  private CalendarFile.@Nullable Opening opening(JsonNode node) {
    if (!values.isObject(node, "openingHours", Set.of("hours", "reason", "document"))) {
      return null;
    }
    var path = "openingHours.hours";
    var hours = new ArrayList<OpeningHours>();
    if (values.isArray(node.path("hours"), path) && node.path("hours").isEmpty()) {
      faults.missing(path + "[0]");
    }
    for (int i = 0; i < node.path("hours").size(); i++) {
      var at = "%s[%d]".formatted(path, i);
      var stretch = stretch(node.path("hours").path(i), at);
      if (stretch == null) {
        continue;
      }
      if (!hours.isEmpty() && stretch.from().isBefore(hours.getLast().to())) {
        faults.add(
            at,
            "NOT_IN_ORDER",
            "早于前一段的结束时间%s，请按先后填写且不要重叠".formatted(hours.getLast().to()),
            "It begins before the one before it ends at %s; state them in order, apart"
                .formatted(hours.getLast().to()));
      }
      hours.add(stretch);
    }
    var order = order(node, "openingHours");
    return order == null ? null : new CalendarFile.Opening(hours, order);
  }

  private @Nullable OpeningHours stretch(JsonNode node, String path) {
    if (!values.isObject(node, path, Set.of("from", "to"))) {
      return null;
    }
    var from = values.time(node.path("from"), path + ".from");
    var to = values.time(node.path("to"), path + ".to");
    if (from == null || to == null) {
      return null;
    }
    if (!from.isBefore(to)) {
      endsBeforeItBegins(path, from, to);
      return null;
    }
    return new OpeningHours(from, to);
  }

  private List<Days> days(JsonNode list, String path) {
    var all = new ArrayList<Days>();
    if (list.isMissingNode() || !values.isArray(list, path)) {
      return all;
    }
    for (int i = 0; i < list.size(); i++) {
      var at = "%s[%d]".formatted(path, i);
      var days = stretchOfDays(list.path(i), at);
      if (days != null) {
        all.add(days);
      }
    }
    return all;
  }

  private @Nullable Days stretchOfDays(JsonNode node, String path) {
    if (!values.isObject(node, path, Set.of("from", "to", "reason", "document"))) {
      return null;
    }
    var from = values.date(node.path("from"), path + ".from");
    var to = node.has("to") ? values.date(node.path("to"), path + ".to") : from;
    var order = order(node, path);
    if (from == null || to == null) {
      return null;
    }
    if (to.isBefore(from)) {
      endsBeforeItBegins(path, from, to);
      return null;
    }
    if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
      faults.add(
          path,
          "TOO_LONG",
          "超过%d天，请分开填写".formatted(MOST_DAYS),
          "It is longer than %d days; divide it".formatted(MOST_DAYS));
      return null;
    }
    refuseTwice(from, to, path);
    return order == null ? null : new Days(from, to, order);
  }

  private void refuseTwice(LocalDate from, LocalDate to, String path) {
    for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
      var first = stated.putIfAbsent(day, path);
      if (first != null) {
        faults.add(
            path,
            "STATED_TWICE",
            "%s已在“%s”中填写，请保留一处".formatted(day, first),
            "%s is stated by '%s' already; keep one of them".formatted(day, first));
        return;
      }
    }
  }

  private @Nullable CalendarOrder order(JsonNode node, String path) {
    var reason = values.text(node.path("reason"), path + ".reason");
    var document = values.text(node.path("document"), path + ".document");
    return reason == null || document == null ? null : new CalendarOrder(reason, document);
  }

  private void endsBeforeItBegins(String path, Object from, Object to) {
    faults.add(
        path,
        "ENDS_BEFORE_IT_BEGINS",
        "自%s至%s，先后不对，请改正".formatted(from, to),
        "From %s to %s is the wrong way round; correct it".formatted(from, to));
  }
}
