package org.heliostat.readmodel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many documents have the same values.
 *
 * @param values in the order of the groupings; {@code null} where documents have none
 * @param count how many
 * @param part how many of them meet the further condition asked about
 */
public record Group(List<@Nullable String> values, long count, long part) {
  public Group {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }
}
