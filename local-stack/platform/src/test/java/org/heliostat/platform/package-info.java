@NullMarked
package org.heliostat.platform;

import org.jspecify.annotations.NullMarked;
