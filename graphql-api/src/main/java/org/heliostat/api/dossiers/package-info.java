/** The dossiers of finished cases: gathered, shown on pages of their own, and sent. */
@NullMarked
package org.heliostat.api.dossiers;

import org.jspecify.annotations.NullMarked;
