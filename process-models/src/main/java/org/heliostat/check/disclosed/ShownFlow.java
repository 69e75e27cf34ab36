package org.heliostat.check.disclosed;

import java.util.Map;
import org.heliostat.check.run.FlowGraph;
import org.heliostat.power.CaseResult;

/**
 * The flow shown to the public.
 *
 * @param graph its nodes and arrows; where it splits, the public may be led along any arrow
 * @param names what its steps are called, by id, in document order
 * @param results how a case ends, by id of the end event
 */
public record ShownFlow(
    FlowGraph graph, Map<String, String> names, Map<String, CaseResult> results) {}
