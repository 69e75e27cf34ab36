package org.heliostat.power;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The code of an agency: a six-digit administrative division (GB/T 2260), then any number of
 * segments for the offices below it, as in {@code 320681-CG-01}.
 *
 * @param value the code; refused when it does not have that shape
 */
public record AgencyCode(String value) {
  private static final Pattern SHAPE = Pattern.compile("\\d{6}(-[A-Z0-9]{1,12}){0,4}");

  public AgencyCode {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "agency code '%s' must be six digits and segments like -CG".formatted(value));
    }
  }

  /** Tells whether a text is a well-formed agency code. */
  public static boolean isWellFormed(String text) {
    return SHAPE.matcher(text).matches();
  }

  /** This agency first, then those above it, up to the province. */
  public List<AgencyCode> lineage() {
    var lineage = new ArrayList<AgencyCode>();
    var code = value;
    for (int cut = code.length(); cut > 0; cut = code.lastIndexOf('-', cut - 1)) {
      lineage.add(new AgencyCode(code.substring(0, cut)));
    }
    var division = value.substring(0, 6);
    for (var above : List.of(division.substring(0, 4) + "00", division.substring(0, 2) + "0000")) {
      var agency = new AgencyCode(above);
      if (!lineage.contains(agency)) {
        lineage.add(agency);
      }
    }
    return List.copyOf(lineage);
  }

  /** Tells whether this agency is the other one or lies above it. */
  public boolean covers(AgencyCode other) {
    return other.lineage().contains(this);
  }

  @Override
  public String toString() {
    return value;
  }
}
