/** What checks say. */
@NullMarked
package org.heliostat.check.finding;

import org.jspecify.annotations.NullMarked;
