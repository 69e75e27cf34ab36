package org.heliostat.readmodel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the fold decided about an act beside a step.
 *
 * @param actId the message id of the act, unique per account and client request
 * @param kind the act, for instance {@code clock-suspend}
 * @param at when the engine took it in
 * @param by account name
 * @param refusal refusal code; {@code null} when it was accepted
 */
public record ActEntry(
    String actId, String kind, Instant at, String by, @Nullable String refusal) {}
