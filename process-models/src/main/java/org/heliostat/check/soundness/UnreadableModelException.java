package org.heliostat.check.soundness;

import java.util.Comparator;
import java.util.List;
import org.heliostat.power.Fault;

/** The file does not draw a flow that could be judged. */
public final class UnreadableModelException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /**
   * @param faults why, never empty
   */
  UnreadableModelException(List<Fault> faults) {
    super(faults.getFirst().messageEnglish());
    this.faults = faults.stream().sorted(Comparator.comparingInt(Fault::line)).toList();
  }

  /** Everything that is wrong, in the order of the lines; never empty. */
  public List<Fault> faults() {
    return faults;
  }
}
