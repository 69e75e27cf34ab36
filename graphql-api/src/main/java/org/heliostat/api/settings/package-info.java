/** How the API is configured, checked as a whole at start. */
@NullMarked
package org.heliostat.api.settings;

import org.jspecify.annotations.NullMarked;
