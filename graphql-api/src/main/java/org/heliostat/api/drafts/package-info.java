/** Powers being drawn, and their publication. */
@NullMarked
package org.heliostat.api.drafts;

import org.jspecify.annotations.NullMarked;
