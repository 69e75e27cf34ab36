/**
 * Tables as people hand them in: Excel workbooks and text files. Knows nothing of what they say.
 */
@NullMarked
package org.heliostat.catalogue.table;

import org.jspecify.annotations.NullMarked;
