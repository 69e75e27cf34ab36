package org.heliostat.papers;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a patrol came upon. Place and facts may name people, so it is never stored unsealed, never
 * logged.
 *
 * @param foundAt when
 * @param place where, in words
 * @param facts what was seen, in words
 */
public record PatrolReport(Instant foundAt, String place, String facts) {
  /** As it is sealed. */
  public String toJson() {
    var map = new LinkedHashMap<String, Object>();
    map.put("foundAt", foundAt.toString());
    map.put("place", place);
    map.put("facts", facts);
    return PaperJson.write(map);
  }

  /** What {@link #toJson} wrote. */
  public static PatrolReport ofJson(String json) {
    Map<String, Object> map = PaperJson.read(json);
    return new PatrolReport(
        Instant.parse(String.valueOf(map.get("foundAt"))),
        String.valueOf(map.get("place")),
        String.valueOf(map.get("facts")));
  }

  @Override
  public String toString() {
    return "PatrolReport[***]";
  }
}
