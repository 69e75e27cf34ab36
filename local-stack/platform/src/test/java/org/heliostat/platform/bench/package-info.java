/**
 * The store with 100,000 cases in it, asked by the API and without it: {@code ./heliostat
 * bench-store}.
 */
@NullMarked
package org.heliostat.platform.bench;

import org.jspecify.annotations.NullMarked;
