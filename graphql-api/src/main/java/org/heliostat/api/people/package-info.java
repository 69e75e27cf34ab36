/** The people store of this API. */
@NullMarked
package org.heliostat.api.people;

import org.jspecify.annotations.NullMarked;
