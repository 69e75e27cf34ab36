package org.heliostat.api.graphql;

/** A node of a connection and the cursor that continues after it. */
public record Edge<N>(N node, String cursor) {}
