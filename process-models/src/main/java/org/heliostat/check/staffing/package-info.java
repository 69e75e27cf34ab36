/** Proves that the people of an agency are enough for every run of a flow. */
@NullMarked
package org.heliostat.check.staffing;

import org.jspecify.annotations.NullMarked;
