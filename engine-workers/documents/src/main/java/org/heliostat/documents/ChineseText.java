package org.heliostat.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.heliostat.power.LegalBasis;
import org.heliostat.time.Limit;

/** How official documents write things. */
final class ChineseText {
  /** Documents are dated by the clocks of the country. */
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日");

  private ChineseText() {}

  static LocalDate day(Instant at) {
    return at.atZone(ZONE).toLocalDate();
  }

  static String date(Instant at) {
    return date(day(at));
  }

  static String date(LocalDate day) {
    return DATE.format(day);
  }

  static String limit(Limit limit) {
    return limit.amount()
        + switch (limit.unit()) {
          case WORKING_DAY -> "个工作日";
          case CALENDAR_DAY -> "日";
          case HOUR -> "小时";
        };
  }

  /** Each law once, with its articles. */
  static String bases(List<LegalBasis> bases) {
    return bases.stream()
        .collect(
            Collectors.groupingBy(
                LegalBasis::law,
                LinkedHashMap::new,
                Collectors.mapping(LegalBasis::article, Collectors.joining("、"))))
        .entrySet()
        .stream()
        .map(law -> "《%s》%s".formatted(law.getKey(), law.getValue()))
        .collect(Collectors.joining("，"));
  }
}
