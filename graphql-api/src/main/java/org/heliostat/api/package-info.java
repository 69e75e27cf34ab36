/** The API: one application, two GraphQL schemas, and the designer's pages. */
@NullMarked
package org.heliostat.api;

import org.jspecify.annotations.NullMarked;
