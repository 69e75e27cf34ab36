package org.heliostat.power;

import org.jspecify.annotations.Nullable;

/**
 * An arrow of the flow.
 *
 * @param id the BPMN element id
 * @param sourceId where it leaves
 * @param targetId where it arrives
 * @param outcome the outcome that takes it, on arrows that leave an exclusive gateway; else {@code
 *     null}
 */
public record SequenceFlow(String id, String sourceId, String targetId, @Nullable String outcome) {}
