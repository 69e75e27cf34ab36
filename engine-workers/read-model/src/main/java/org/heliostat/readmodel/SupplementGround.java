package org.heliostat.readmodel;

import org.heliostat.power.PowerCategory;

/** On what ground a clock waits while the applicant is asked for what is missing. */
public final class SupplementGround {
  private SupplementGround() {}

  /** For cases of a category; permits rest on Licensing Law Art. 32. */
  public static String of(PowerCategory category) {
    return category == PowerCategory.PERMIT ? "《中华人民共和国行政许可法》第三十二条（补正材料）" : "补正材料";
  }
}
