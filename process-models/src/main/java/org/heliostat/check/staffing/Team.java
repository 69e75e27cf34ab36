package org.heliostat.check.staffing;

import java.util.BitSet;

/**
 * People who judge, and whose work they judge.
 *
 * @param post that they hold
 * @param officers how many they are
 * @param after the kinds of work, by number, that were done before and by others than them
 */
record Team(String post, int officers, BitSet after) {}
