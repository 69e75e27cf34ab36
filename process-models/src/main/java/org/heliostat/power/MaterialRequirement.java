package org.heliostat.power;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One application material that the applicant hands in.
 *
 * @param id stable within the power
 * @param name as the catalogue states it
 * @param required whether a case cannot be accepted without it
 * @param formats file name endings without the dot, in lower case; never empty
 * @param maxMegabytes the largest size of one file, in megabytes of 1,000,000 bytes
 */
public record MaterialRequirement(
    String id, String name, boolean required, SortedSet<String> formats, int maxMegabytes) {
  public MaterialRequirement {
    formats = Collections.unmodifiableSortedSet(new TreeSet<>(formats));
  }

  /**
   * Whether it must be handed in and was not.
   *
   * @param handedIn ids of the requirements that something was handed in for
   */
  public boolean isMissing(Set<String> handedIn) {
    return required && !handedIn.contains(id);
  }
}
