/** Catalogues of powers: as tables, as power files made from templates, and compared. */
@NullMarked
package org.heliostat.catalogue;

import org.jspecify.annotations.NullMarked;
