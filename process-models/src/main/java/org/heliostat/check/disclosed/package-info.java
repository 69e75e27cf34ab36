/** Compares the flow shown to the public with the one that runs. */
@NullMarked
package org.heliostat.check.disclosed;

import org.jspecify.annotations.NullMarked;
