/** Turns a drawn power into the process that the engine runs, and reads a power back from it. */
@NullMarked
package org.heliostat.compile;

import org.jspecify.annotations.NullMarked;
