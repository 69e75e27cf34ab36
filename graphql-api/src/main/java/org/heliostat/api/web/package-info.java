/** HTTP around GraphQL: size and rate limits, the designer's pages. */
@NullMarked
package org.heliostat.api.web;

import org.jspecify.annotations.NullMarked;
