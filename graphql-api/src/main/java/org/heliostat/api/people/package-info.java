/** Personal data, sealed before anything else happens to it. */
@NullMarked
package org.heliostat.api.people;

import org.jspecify.annotations.NullMarked;
