package org.heliostat.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/** Reads calendar files, strictly: a file with any fault gives no calendar. */
public final class CalendarReader {
  /** The longest file that is read, in characters. */
  public static final int MOST_CHARACTERS = 1_000_000;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private CalendarReader() {}

  /**
   * Reads a calendar file.
   *
   * @param json its text, at most {@value #MOST_CHARACTERS} characters
   * @return the file, or every fault in it at once, each with its path; one fault when it is no
   *     JSON at all. Never throws because of what is in the text
   */
  public static CalendarReading read(String json) {
    if (json.length() > MOST_CHARACTERS) {
      return faulty(
          "TOO_LARGE",
          "文件超过%d个字符，请删去无关内容".formatted(MOST_CHARACTERS),
          "The file is longer than %d characters; take out what does not belong there"
              .formatted(MOST_CHARACTERS));
    }
    JsonNode root;
    try {
      root = JSON.readTree(json);
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      int line = at == null ? 0 : at.getLineNr();
      return faulty(
          "NOT_JSON",
          "第%d行不是有效的JSON，或有重复的项，请改正".formatted(line),
          "Line %d is not valid JSON, or states something twice; correct it".formatted(line));
    }
    var faults = new CalendarFaults();
    var file = new CalendarCheck(faults).file(root);
    return file != null && faults.isEmpty()
        ? new CalendarReading.Readable(file)
        : new CalendarReading.Faulty(faults.all());
  }

  private static CalendarReading faulty(String code, String chinese, String english) {
    return new CalendarReading.Faulty(List.of(new CalendarFault("", code, chinese, english)));
  }
}
