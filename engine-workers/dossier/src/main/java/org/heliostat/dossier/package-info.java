/**
 * The dossier of a case as an archive: how it is laid out and written, and how anyone checks it
 * without the platform. Plain Java: no Spring, no server, no store.
 */
@NullMarked
package org.heliostat.dossier;

import org.jspecify.annotations.NullMarked;
