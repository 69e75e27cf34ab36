package org.heliostat.api.graphql;

import org.jspecify.annotations.Nullable;

/** Where a page lies in its list. */
public record PageInfo(
    boolean hasNextPage,
    boolean hasPreviousPage,
    @Nullable String startCursor,
    @Nullable String endCursor) {}
