package org.heliostat.readmodel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * More time that somebody asked for and nobody has decided on yet.
 *
 * @param at when it was asked for
 * @param by account name
 * @param amount in the unit of the power's limits
 * @param reasonRef reference to the reasons, in the people store
 */
public record ExtensionRequest(Instant at, String by, int amount, @Nullable String reasonRef) {}
