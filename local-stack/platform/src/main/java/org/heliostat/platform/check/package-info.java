/** {@code ./heliostat check}: what is wrong with models, for people and for programs. */
@NullMarked
package org.heliostat.platform.check;

import org.jspecify.annotations.NullMarked;
