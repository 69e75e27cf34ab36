package org.heliostat.check.rule;

import java.util.EnumSet;
import java.util.Set;
import org.heliostat.power.PowerCategory;

/** The categories whose cases begin with somebody's application. */
final class AppliedFor {
  static final Set<PowerCategory> CATEGORIES =
      EnumSet.of(
          PowerCategory.PERMIT,
          PowerCategory.FILING,
          PowerCategory.APPROVAL,
          PowerCategory.CONFIRMATION,
          PowerCategory.PAYMENT,
          PowerCategory.ADJUDICATION,
          PowerCategory.REWARD,
          PowerCategory.CONVENIENCE);

  private AppliedFor() {}
}
