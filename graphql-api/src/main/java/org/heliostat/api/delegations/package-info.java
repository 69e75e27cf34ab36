/** Who lets whom do the steps of a post. */
@NullMarked
package org.heliostat.api.delegations;

import org.jspecify.annotations.NullMarked;
