package org.heliostat.check.rule;

import org.heliostat.power.Power;
import org.heliostat.power.PowerSource;

/**
 * A power under judgement.
 *
 * @param source its files
 * @param power what they state
 * @param surroundings what else it is judged by
 */
record CheckedPower(PowerSource source, Power power, Surroundings surroundings) {}
