/** What the public sees of cases. */
@NullMarked
package org.heliostat.api.disclosure;

import org.jspecify.annotations.NullMarked;
