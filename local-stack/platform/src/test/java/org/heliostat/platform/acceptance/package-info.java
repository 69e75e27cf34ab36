/** The whole platform as its users meet it: real servers, a real browser, nothing stubbed. */
@NullMarked
package org.heliostat.platform.acceptance;

import org.jspecify.annotations.NullMarked;
