package org.heliostat.readmodel;

/**
 * Which case an engine process instance runs; written once when the case starts.
 *
 * @param processInstanceKey the engine's key, as text, also the document id
 * @param caseNo the case
 */
public record CaseKey(String processInstanceKey, String caseNo) {}
