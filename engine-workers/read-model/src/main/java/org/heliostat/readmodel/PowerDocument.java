package org.heliostat.readmodel;

import java.time.Instant;
import java.util.List;
import org.heliostat.power.PowerCategory;

/**
 * One deployed version of a power: the current one in {@link Index#POWERS}, each one in {@link
 * Index#POWER_VERSIONS}.
 *
 * @param processDefinitionKey the engine's key, as text
 * @param code code of the power
 * @param version counted by the engine from 1
 * @param name as the catalogue states it
 * @param category its category
 * @param agency the agency that handles its cases
 * @param visibleTo codes of every agency that may see its cases
 * @param contentHash what was approved
 * @param bpmn the deployed model; everything else about the power is read from it
 * @param publishedAt when
 */
public record PowerDocument(
    String processDefinitionKey,
    String code,
    int version,
    String name,
    PowerCategory category,
    String agency,
    List<String> visibleTo,
    String contentHash,
    String bpmn,
    Instant publishedAt) {
  public PowerDocument {
    visibleTo = List.copyOf(visibleTo);
  }
}
