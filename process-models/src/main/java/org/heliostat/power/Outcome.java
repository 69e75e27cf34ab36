package org.heliostat.power;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way a step may end.
 *
 * @param code stable, in capitals, for instance {@code APPROVE}
 * @param name as people read it, for instance 同意
 * @param atMost how often it may be chosen in one case; {@code null} when not limited
 * @param documents ids of the templates of what is issued when the step ends this way; may be empty
 */
public record Outcome(String code, String name, @Nullable Integer atMost, List<String> documents) {
  public Outcome {
    documents = List.copyOf(documents);
  }

  /** An outcome with which nothing is issued. */
  public Outcome(String code, String name, @Nullable Integer atMost) {
    this(code, name, atMost, List.of());
  }

  /** An outcome that may be chosen any number of times. */
  public Outcome(String code, String name) {
    this(code, name, null);
  }
}
