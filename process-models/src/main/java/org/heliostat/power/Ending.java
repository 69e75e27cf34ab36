package org.heliostat.power;

/**
 * An end event.
 *
 * @param id the BPMN element id
 * @param name as drawn; may be empty
 * @param result what reaching it means for the case
 */
public record Ending(String id, String name, CaseResult result) {}
