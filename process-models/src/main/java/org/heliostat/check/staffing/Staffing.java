package org.heliostat.check.staffing;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who holds which post in an agency.
 *
 * @param holders by post, the account names of those who hold it; a post not named here is held by
 *     nobody
 */
public record Staffing(Map<String, Set<String>> holders) {
  public Staffing {
    var copy = new TreeMap<String, Set<String>>();
    holders.forEach((post, accounts) -> copy.put(post, Set.copyOf(accounts)));
    holders = Collections.unmodifiableMap(copy);
  }
}
