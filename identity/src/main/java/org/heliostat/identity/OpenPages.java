package org.heliostat.identity;

import java.util.List;

/**
 * What everyone may GET besides {@code /public} and the health of the server. A bean of the
 * application that serves it.
 *
 * @param patterns path patterns, for instance {@code /assets/**}
 */
public record OpenPages(List<String> patterns) {
  public OpenPages {
    patterns = List.copyOf(patterns);
  }
}
