/**
 * The job workers: one class for each job type, a few lines each. The review work is in {@code
 * review}.
 */
@NullMarked
package org.heliostat.workers;

import org.jspecify.annotations.NullMarked;
