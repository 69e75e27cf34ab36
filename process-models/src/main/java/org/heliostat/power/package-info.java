/** What a power is: its definition as records, read from and written to its BPMN file. */
@NullMarked
package org.heliostat.power;

import org.jspecify.annotations.NullMarked;
