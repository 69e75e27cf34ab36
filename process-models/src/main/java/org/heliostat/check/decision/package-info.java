/** Decision tables for fines: whether they are complete, unambiguous and within the law. */
@NullMarked
package org.heliostat.check.decision;

import org.jspecify.annotations.NullMarked;
