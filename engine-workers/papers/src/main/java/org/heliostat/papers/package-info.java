/** Personal data, sealed before anything else happens to it; and what is derived from secrets. */
@NullMarked
package org.heliostat.papers;

import org.jspecify.annotations.NullMarked;
