/** Acts that stand in the engine's one order and are judged there. */
@NullMarked
package org.heliostat.api.acts;

import org.jspecify.annotations.NullMarked;
