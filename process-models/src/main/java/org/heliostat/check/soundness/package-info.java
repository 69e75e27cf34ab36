/** Decides whether a process can always come to a proper end, whatever path a run takes. */
@NullMarked
package org.heliostat.check.soundness;

import org.jspecify.annotations.NullMarked;
