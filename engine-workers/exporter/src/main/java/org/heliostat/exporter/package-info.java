/**
 * Loaded by the engine's broker: folds its records into the read model. Knows no Spring; the only
 * writer of cases, steps, powers and the trail.
 */
@NullMarked
package org.heliostat.exporter;

import org.jspecify.annotations.NullMarked;
