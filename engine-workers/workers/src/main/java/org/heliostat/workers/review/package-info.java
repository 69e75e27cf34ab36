/** The review work itself: plain Java over a power and a case, tested without an engine. */
@NullMarked
package org.heliostat.workers.review;

import org.jspecify.annotations.NullMarked;
