package org.heliostat.readmodel;

import java.time.Instant;
import org.heliostat.power.CaseResult;
import org.jspecify.annotations.Nullable;

/**
 * How a case was ended from outside its flow: withdrawn, terminated, transferred.
 *
 * @param result what it means for the case
 * @param at when it was decided
 * @param by account name
 * @param legalGround the ground, as cited; empty when there is none
 * @param reasonRef reference to the reasons, in the people store
 * @param toAgency code of the agency that the case went to; {@code null} when it went to none
 */
public record OutsideEnd(
    CaseResult result,
    Instant at,
    String by,
    String legalGround,
    @Nullable String reasonRef,
    @Nullable String toAgency) {}
