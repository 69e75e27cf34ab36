/**
 * Judges models before they go live: what is wrong with each, and the run that shows it. {@link
 * ModelCheck} is the front door; rules, soundness and findings have packages of their own.
 */
@NullMarked
package org.heliostat.check;

import org.jspecify.annotations.NullMarked;
