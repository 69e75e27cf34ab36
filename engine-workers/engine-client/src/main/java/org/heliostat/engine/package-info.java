/** The one connection to the engine that API and workers share: commands with back-off. */
@NullMarked
package org.heliostat.engine;

import org.jspecify.annotations.NullMarked;
