import { getNewShapePosition } from 'bpmn-js/lib/features/auto-place/BpmnAutoPlaceUtil';
import type { Box, DiagramElement, ModelerServices, Point } from '@/shared/bpmn/types';
import { drawnBoxes, freeSpot } from '../model/spots';

/** Before the one that snaps to the grid. */
const BEFORE_BPMN_JS = 2500;

/** Where bpmn-js would put a shape; its own types know more of an element than ours. */
const usualSpot = getNewShapePosition as unknown as (
  source: DiagramElement,
  shape: DiagramElement,
  registry: ModelerServices['elementRegistry'],
) => Point;

interface AutoPlace {
  readonly source: DiagramElement;
  readonly shape: DiagramElement & Box;
}

/**
 * bpmn-js puts an appended shape clear of what the element before it leads to; this keeps it clear of everything. Where
 * it is clear, bpmn-js goes on.
 */
export function appendClear(
  eventBus: ModelerServices['eventBus'],
  registry: ModelerServices['elementRegistry'],
): void {
  eventBus.on('autoPlace', BEFORE_BPMN_JS, ({ source, shape }: AutoPlace) => {
    const usual = usualSpot(source, shape, registry);
    const free = freeSpot(usual, shape, drawnBoxes(registry));
    return free === usual ? undefined : free;
  });
}
appendClear.$inject = ['eventBus', 'elementRegistry'];
