/**
 * The runs that a flow allows. A flow with loops has endlessly many runs and a row of thirty
 * choices has a thousand million, so none of this lists runs: it walks the states between steps,
 * each once, and answers questions about all runs exactly.
 */
@NullMarked
package org.heliostat.check.run;

import org.jspecify.annotations.NullMarked;
