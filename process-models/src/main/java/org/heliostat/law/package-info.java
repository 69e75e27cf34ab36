/** The laws that powers rest on, kept once, with their dates in force. */
@NullMarked
package org.heliostat.law;

import org.jspecify.annotations.NullMarked;
