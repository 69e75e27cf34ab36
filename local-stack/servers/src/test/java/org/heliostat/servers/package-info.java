@NullMarked
package org.heliostat.servers;

import org.jspecify.annotations.NullMarked;
