/**
 * The whole platform on one machine: the three servers, the workers and the API, the sample power
 * published, stopped together.
 */
@NullMarked
package org.heliostat.platform;

import org.jspecify.annotations.NullMarked;
