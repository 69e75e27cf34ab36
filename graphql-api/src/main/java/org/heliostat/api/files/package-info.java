/** Addresses of files that open for a short while, without a login. */
@NullMarked
package org.heliostat.api.files;

import org.jspecify.annotations.NullMarked;
