@NullMarked
package org.heliostat.check;

import org.jspecify.annotations.NullMarked;
