package org.heliostat.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormCheckTest {
  private static final String FORM =
      """
      {"type": "default", "components": [
        {"type": "text", "text": "heading"},
        {"type": "textfield", "key": "name", "label": "名称",
         "validate": {"required": true, "minLength": 2, "maxLength": 4}},
        {"type": "textfield", "key": "code", "validate": {"pattern": "^[A-Z]{2}$"}},
        {"type": "textfield", "key": "mail", "validate": {"validationType": "email"}},
        {"type": "number", "key": "width", "decimalDigits": 1, "validate": {"min": 0.5, "max": 10}},
        {"type": "number", "key": "exact", "serializeToString": true},
        {"type": "checkbox", "key": "agreed"},
        {"type": "select", "key": "carrier",
         "values": [{"label": "墙体", "value": "WALL"}, {"label": "二", "value": 2}]},
        {"type": "checklist", "key": "effects", "values": [{"label": "交通", "value": "TRAFFIC"}]},
        {"type": "datetime", "subtype": "date", "dateLabel": "日期", "key": "day"},
        {"type": "datetime", "subtype": "time", "key": "hour"},
        {"type": "textfield", "key": "a.b", "label": "嵌套"},
        {"type": "textfield", "key": "maybe", "conditional": {"hide": "=true"},
         "validate": {"required": true}},
        {"type": "group", "path": "place", "components": [
          {"type": "textfield", "key": "street", "validate": {"required": true}}]},
        {"type": "dynamiclist", "path": "officers", "components": [
          {"type": "textfield", "key": "id", "validate": {"required": true}}]}
      ]}
      """;

  @Test
  void shouldAcceptWhatKeepsEveryRule() {
    assertThat(
            FormCheck.check(
                FORM,
                """
                {"name": "𠮷林大街", "code": "QD", "mail": "a@b.cn", "width": 10, "exact": "1.25",
                 "agreed": true, "carrier": 2, "effects": ["TRAFFIC"], "day": "2026-03-02",
                 "hour": "09:30", "a": {"b": "x"}, "place": {"street": "人民路"},
                 "officers": [{"id": "one"}, {"id": "two"}]}
                """))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'name': ''                     | name           | REQUIRED",
        "'name': '一'                   | name           | TOO_SHORT",
        "'name': '一二三四五'           | name           | TOO_LONG",
        "'name': 7                      | name           | WRONG_TYPE",
        "'code': 'qd'                   | code           | PATTERN",
        "'mail': 'nobody'               | mail           | PATTERN",
        "'width': 0.4                   | width          | TOO_SMALL",
        "'width': 10.1                  | width          | TOO_LARGE",
        "'width': 1.25                  | width          | PATTERN",
        "'width': '3'                   | width          | WRONG_TYPE",
        "'width': 1e400                 | width          | TOO_LARGE",
        "'exact': 'x'                   | exact          | WRONG_TYPE",
        "'agreed': 'yes'                | agreed         | WRONG_TYPE",
        "'carrier': 'SKY'               | carrier        | NOT_AN_OPTION",
        "'carrier': '2'                 | carrier        | NOT_AN_OPTION",
        "'effects': ['NOISE']           | effects        | NOT_AN_OPTION",
        "'effects': 'TRAFFIC'           | effects        | WRONG_TYPE",
        "'day': '2026-02-30'            | day            | WRONG_TYPE",
        "'hour': '25:00'                | hour           | WRONG_TYPE",
        "'other': 1                     | other          | UNKNOWN_KEY",
        "'a': {'c': 1}                  | a.c            | UNKNOWN_KEY",
        "'place': {'street': '', 'x': 1} | place.street   | REQUIRED",
        "'officers': [{'id': ''}]       | officers[0].id | REQUIRED",
        "'officers': [3]                | officers[0]    | WRONG_TYPE",
        "'officers': [{'id': 'a', 'b': 1}] | officers[0].b | UNKNOWN_KEY"
      },
      quoteCharacter = '`')
  void shouldNameTheFieldAndTheRule(String change, String key, String code) {
    var data = "{'name': '名称', 'place': {'street': '路'}, %s}".formatted(change).replace('\'', '"');

    var faults = FormCheck.check(FORM, data);

    assertThat(faults).isNotEmpty();
    assertThat(faults.getFirst().key()).isEqualTo(key);
    assertThat(faults.getFirst().code()).isEqualTo(code);
    assertThat(faults.getFirst().message()).containsPattern("\\p{IsHan}");
  }

  @Test
  void shouldReportAllFaultsAtOnceAndUnknownKeysLast() {
    assertThat(FormCheck.check(FORM, "{\"zzz\": 1, \"width\": 99}"))
        .extracting(FormFault::code)
        .containsExactly("REQUIRED", "TOO_LARGE", "REQUIRED", "UNKNOWN_KEY");
  }

  @Test
  void shouldSayThatDataIsNoObject() {
    for (var data : new String[] {"", "[]", "null", "{\"name\":", "7", "[".repeat(5_000)}) {
      assertThat(FormCheck.check(FORM, data))
          .extracting(FormFault::code)
          .containsExactly("NOT_JSON");
    }
  }

  @Test
  void shouldRefuseASchemaThatIsNone() {
    assertThatThrownBy(() -> FormCheck.check("{}", "{}"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldKnowTheFormsOfTheSample() {
    var forms = Samples.source().forms();

    assertThat(FormCheck.check(forms.get("siteVisit"), "{}"))
        .extracting(FormFault::key)
        .containsExactly("visitedOn", "locationMatches", "record");
    assertThat(
            FormCheck.check(
                forms.get("application"),
                """
                {"location": "人民中路 1 号东侧墙面", "carrier": "WALL", "width": 6, "height": 3.5,
                 "count": 1, "display": "LED", "startDate": "2026-04-01", "months": 12,
                 "content": "品牌形象宣传", "nightLighting": false}
                """))
        .isEmpty();
  }
}
