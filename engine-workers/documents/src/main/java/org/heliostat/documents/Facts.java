package org.heliostat.documents;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The facts of one case, by the paths that templates name them by. Personal; never printed. */
final class Facts {
  private final Map<String, Fact> byPath = new HashMap<>();

  /** Those of a page that says nothing. */
  static Facts ofNothing() {
    return new Facts().put("agency.name", "试印");
  }

  /** Adds a fact, unless there is nothing to say. */
  Facts put(String path, @Nullable String text) {
    return put(path, text, Set.of());
  }

  Facts put(String path, @Nullable String text, Set<String> codes) {
    if (text != null && !text.isBlank()) {
      byPath.put(path, new Fact(text.strip(), codes));
    }
    return this;
  }

  @Nullable Fact get(String path) {
    return byPath.get(path);
  }

  @Override
  public String toString() {
    return "Facts[%d]".formatted(byPath.size());
  }
}
