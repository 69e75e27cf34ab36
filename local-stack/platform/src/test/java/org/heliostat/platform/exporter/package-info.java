/** What the exporter promises, tried with a real broker and a real store. */
@NullMarked
package org.heliostat.platform.exporter;

import org.jspecify.annotations.NullMarked;
