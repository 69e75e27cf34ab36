/** What a catalogue of powers is made from. */
@NullMarked
package org.heliostat.catalogue;

import org.jspecify.annotations.NullMarked;
