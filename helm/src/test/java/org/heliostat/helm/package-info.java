/** Lints and renders the chart as Helm itself does, and reads what comes out. */
@NullMarked
package org.heliostat.helm;

import org.jspecify.annotations.NullMarked;
