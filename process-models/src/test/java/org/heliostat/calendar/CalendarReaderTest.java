package org.heliostat.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.heliostat.calendar.CalendarFile.Days;
import org.heliostat.power.AgencyCode;
import org.heliostat.time.CalendarOrder;
import org.heliostat.time.OpeningHours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarReaderTest {
  private static final String WHY = "\"reason\": \"台风停工\", \"document\": \"示例市政府令第1号\"";
  private static final CalendarOrder ORDER = new CalendarOrder("台风停工", "示例市政府令第1号");

  @Test
  void shouldReadAWholeFile() {
    var file =
        readable(
            """
            {"agency": "320681-CG",
             "zone": {"id": "Asia/Urumqi", WHY},
             "openingHours": {"hours": [{"from": "09:30", "to": "13:00"},
                                        {"from": "13:00", "to": "18:30"}], WHY},
             "daysOff": [{"from": "2026-08-10", "to": "2026-08-11", WHY},
                         {"from": "2026-08-13", WHY}],
             "workingDays": [{"from": "2026-08-15", WHY}]}
            """);

    assertThat(file)
        .isEqualTo(
            new CalendarFile(
                new AgencyCode("320681-CG"),
                new CalendarFile.Zone(ZoneId.of("Asia/Urumqi"), ORDER),
                new CalendarFile.Opening(
                    List.of(
                        new OpeningHours(LocalTime.of(9, 30), LocalTime.of(13, 0)),
                        new OpeningHours(LocalTime.of(13, 0), LocalTime.of(18, 30))),
                    ORDER),
                List.of(days("2026-08-10", "2026-08-11"), days("2026-08-13", "2026-08-13")),
                List.of(days("2026-08-15", "2026-08-15"))));
  }

  @Test
  void shouldReadAFileThatChangesNothing() {
    assertThat(readable("{\"agency\": \"320681\"}"))
        .isEqualTo(new CalendarFile(new AgencyCode("320681"), null, null, List.of(), List.of()));
  }

  /** So that the example of the documentation is one that works. */
  @Test
  void shouldReadTheExampleOfTheDocumentation() throws Exception {
    var page = Files.readString(Path.of("../docs/time.md"));
    var example = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(page);

    assertThat(example.find()).isTrue();
    assertThat(readable(example.group(1)).daysOff()).isNotEmpty();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          agency                         | MISSING               | {}
          agency                         | MISSING               | {"agency": " "}
          agency                         | WRONG_TYPE            | {"agency": 320681}
          agency                         | NOT_AN_AGENCY         | {"agency": "启东"}
          holidays                       | UNKNOWN_KEY           | {"agency": "320681", "holidays": []}
          zone                           | WRONG_TYPE            | {"agency": "320681", "zone": "Asia/Shanghai"}
          zone.id                        | MISSING               | {"agency": "320681", "zone": {WHY}}
          zone.id                        | NOT_A_ZONE            | {"agency": "320681", "zone": {"id": "Asia/Qidong", WHY}}
          zone.reason                    | MISSING               | {"agency": "320681", "zone": {"id": "Asia/Shanghai", "document": "第1号"}}
          zone.offset                    | UNKNOWN_KEY           | {"agency": "320681", "zone": {"id": "Asia/Shanghai", "offset": 8, WHY}}
          openingHours                   | WRONG_TYPE            | {"agency": "320681", "openingHours": []}
          openingHours.hours             | MISSING               | {"agency": "320681", "openingHours": {WHY}}
          openingHours.hours             | WRONG_TYPE            | {"agency": "320681", "openingHours": {"hours": "09:00", WHY}}
          openingHours.hours[0]          | MISSING               | {"agency": "320681", "openingHours": {"hours": [], WHY}}
          openingHours.hours[0].to       | MISSING               | {"agency": "320681", "openingHours": {"hours": [{"from": "09:00"}], WHY}}
          openingHours.hours[0].from     | NOT_A_TIME            | {"agency": "320681", "openingHours": {"hours": [{"from": "9:00", "to": "17:00"}], WHY}}
          openingHours.hours[0].to       | NOT_A_TIME            | {"agency": "320681", "openingHours": {"hours": [{"from": "09:00", "to": "24:00"}], WHY}}
          openingHours.hours[0]          | ENDS_BEFORE_IT_BEGINS | {"agency": "320681", "openingHours": {"hours": [{"from": "09:00", "to": "09:00"}], WHY}}
          openingHours.hours[1]          | NOT_IN_ORDER          | {"agency": "320681", "openingHours": {"hours": [{"from": "09:00", "to": "12:00"}, {"from": "11:59", "to": "17:00"}], WHY}}
          openingHours.document          | MISSING               | {"agency": "320681", "openingHours": {"hours": [{"from": "09:00", "to": "12:00"}], "reason": "夏令"}}
          daysOff                        | WRONG_TYPE            | {"agency": "320681", "daysOff": {}}
          daysOff[0]                     | WRONG_TYPE            | {"agency": "320681", "daysOff": ["2026-03-02"]}
          daysOff[0].from                | MISSING               | {"agency": "320681", "daysOff": [{WHY}]}
          daysOff[0].from                | NOT_A_DATE            | {"agency": "320681", "daysOff": [{"from": "2026-02-30", WHY}]}
          daysOff[0].from                | NOT_A_DATE            | {"agency": "320681", "daysOff": [{"from": "1899-12-31", WHY}]}
          daysOff[0].to                  | NOT_A_DATE            | {"agency": "320681", "daysOff": [{"from": "2200-12-31", "to": "2201-01-01", WHY}]}
          daysOff[0].to                  | WRONG_TYPE            | {"agency": "320681", "daysOff": [{"from": "2026-03-02", "to": null, WHY}]}
          daysOff[0]                     | ENDS_BEFORE_IT_BEGINS | {"agency": "320681", "daysOff": [{"from": "2026-03-02", "to": "2026-03-01", WHY}]}
          daysOff[0]                     | TOO_LONG              | {"agency": "320681", "daysOff": [{"from": "2026-01-01", "to": "2027-01-02", WHY}]}
          daysOff[0].reason              | MISSING               | {"agency": "320681", "daysOff": [{"from": "2026-03-02", "document": "第1号"}]}
          daysOff[0].document            | MISSING               | {"agency": "320681", "daysOff": [{"from": "2026-03-02", "reason": "台风停工", "document": ""}]}
          daysOff[1]                     | STATED_TWICE          | {"agency": "320681", "daysOff": [{"from": "2026-03-02", WHY}, {"from": "2026-03-01", "to": "2026-03-03", WHY}]}
          workingDays[0]                 | STATED_TWICE          | {"agency": "320681", "daysOff": [{"from": "2026-03-02", WHY}], "workingDays": [{"from": "2026-03-02", WHY}]}
          workingDays[0].day             | UNKNOWN_KEY           | {"agency": "320681", "workingDays": [{"from": "2026-03-02", "day": 2, WHY}]}
          """)
  void shouldNameTheFaultAndItsPath(String path, String code, String json) {
    assertThat(faults(json.replace("WHY", WHY)))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.path()).isEqualTo(path);
              assertThat(fault.code()).isEqualTo(code);
              assertThat(fault.message()).containsPattern("\\p{IsHan}");
              assertThat(fault.messageEnglish()).isNotBlank();
            });
  }

  @Test
  void shouldNameEveryFaultAtOnce() {
    var faults =
        faults(
            """
            {"agency": "x", "colour": 1, "daysOff": [{"from": "soon"}],
             "workingDays": [{"from": "2026-03-07", "to": "2026-03-08"}]}
            """);

    assertThat(faults)
        .extracting(CalendarFault::path)
        .containsExactlyInAnyOrder(
            "colour",
            "agency",
            "daysOff[0].from",
            "daysOff[0].reason",
            "daysOff[0].document",
            "workingDays[0].reason",
            "workingDays[0].document");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"agency\": \"320681\"} {}",
        "{\"agency\": \"320681\", \"agency\": \"320682\"}",
        "{\"agency\": \"320681\", // nothing\n}",
      })
  void shouldRefuseWhatIsNoJson(String text) {
    assertThat(faults(text)).extracting(CalendarFault::code).containsExactly("NOT_JSON");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "null", "320681"})
  void shouldRefuseWhatIsNoObject(String text) {
    assertThat(faults(text))
        .singleElement()
        .satisfies(fault -> assertThat(fault.code()).isEqualTo("WRONG_TYPE"));
  }

  @Test
  void shouldRefuseWhatIsTooLong() {
    assertThat(faults(" ".repeat(CalendarReader.MOST_CHARACTERS + 1)))
        .extracting(CalendarFault::code)
        .containsExactly("TOO_LARGE");
    assertThat(faults("[".repeat(CalendarReader.MOST_CHARACTERS)))
        .extracting(CalendarFault::code)
        .containsExactly("NOT_JSON");
  }

  private static Days days(String from, String to) {
    return new Days(LocalDate.parse(from), LocalDate.parse(to), ORDER);
  }

  private static CalendarFile readable(String json) {
    return assertThat(CalendarReader.read(json.replace("WHY", WHY)))
        .asInstanceOf(type(CalendarReading.Readable.class))
        .actual()
        .file();
  }

  private static List<CalendarFault> faults(String json) {
    return assertThat(CalendarReader.read(json))
        .asInstanceOf(type(CalendarReading.Faulty.class))
        .actual()
        .faults();
  }
}
