/** Clocks and deadlines as both schemas show them. */
@NullMarked
package org.heliostat.api.time;

import org.jspecify.annotations.NullMarked;
