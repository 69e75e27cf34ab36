/**
 * A small XML tree that knows its lines and is written back as it was read, and its hardened
 * parser. For the reader, the writer and the compiler of powers only.
 */
@NullMarked
package org.heliostat.power.xml;

import org.jspecify.annotations.NullMarked;
