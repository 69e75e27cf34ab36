package org.heliostat.api.graphql;

import org.jspecify.annotations.Nullable;

/** An expected no, as it is shown. */
public record Refusal(
    RefusalCode code, @Nullable String field, String message, @Nullable String legalGround) {}
