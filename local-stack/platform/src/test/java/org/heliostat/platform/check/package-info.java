@NullMarked
package org.heliostat.platform.check;

import org.jspecify.annotations.NullMarked;
