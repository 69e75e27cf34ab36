/** Published powers, read from what the engine runs. */
@NullMarked
package org.heliostat.api.powers;

import org.jspecify.annotations.NullMarked;
