package org.heliostat.platform.check;

import org.heliostat.check.CheckReport;

/** How what was found is told. */
interface Presentation {
  /**
   * Tells what came of checking a file.
   *
   * @param file as it was named
   */
  void tell(String file, CheckReport report);
}
