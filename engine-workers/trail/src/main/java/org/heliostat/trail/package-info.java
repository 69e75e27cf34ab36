/** How what was done is chained: an entry, its hash, and its place in two chains. Plain Java. */
@NullMarked
package org.heliostat.trail;

import org.jspecify.annotations.NullMarked;
