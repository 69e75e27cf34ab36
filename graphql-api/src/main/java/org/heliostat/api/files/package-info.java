/** Files: taken in, kept, handed to cases, given out again. */
@NullMarked
package org.heliostat.api.files;

import org.jspecify.annotations.NullMarked;
