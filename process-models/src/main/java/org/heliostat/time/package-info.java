/** Legal time: the working calendar, limits, the clock's ledger and everything derived from it. */
@NullMarked
package org.heliostat.time;

import org.jspecify.annotations.NullMarked;
