@NullMarked
package org.heliostat.check.soundness;

import org.jspecify.annotations.NullMarked;
