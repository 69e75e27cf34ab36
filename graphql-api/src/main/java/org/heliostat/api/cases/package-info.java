/** Cases for staff: lists, the acts on a case, news of it. */
@NullMarked
package org.heliostat.api.cases;

import org.jspecify.annotations.NullMarked;
