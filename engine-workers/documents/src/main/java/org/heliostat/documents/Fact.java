package org.heliostat.documents;

import java.util.Set;

/**
 * Something that is so in a case.
 *
 * @param text as a document prints it; never empty
 * @param codes what a condition may compare it with
 */
record Fact(String text, Set<String> codes) {
  Fact {
    codes = Set.copyOf(codes);
  }

  Fact(String text) {
    this(text, Set.of());
  }

  @Override
  public String toString() {
    return "Fact[***]";
  }
}
