/** What both schemas share: endpoints, limits, errors, connections, filters, scalars. */
@NullMarked
package org.heliostat.api.graphql;

import org.jspecify.annotations.NullMarked;
