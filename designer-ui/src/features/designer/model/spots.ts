import type { Box, ModelerServices, Point } from '@/shared/bpmn/types';

/** Between a shape and the one that has to make way for it. */
const ROOM = 30;

function cover(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

/**
 * The first spot from the wanted one downwards on which a shape covers nothing.
 *
 * @param wanted the middle of the shape
 * @returns its middle
 */
export function freeSpot(wanted: Point, size: Pick<Box, 'width' | 'height'>, drawn: readonly Box[]): Point {
  let spot = wanted;
  for (;;) {
    const box = { ...size, x: spot.x - size.width / 2, y: spot.y - size.height / 2 };
    const inTheWay = drawn.filter((other) => cover(box, other));
    if (inTheWay.length === 0) {
      return spot;
    }
    const lowest = Math.max(...inTheWay.map((other) => other.y + other.height));
    spot = { x: spot.x, y: lowest + ROOM + size.height / 2 };
  }
}

/** The boxes of everything drawn but arrows and labels. */
export function drawnBoxes(registry: ModelerServices['elementRegistry']): Box[] {
  return registry
    .filter(
      (element) => element.waypoints === undefined && element.labelTarget == null && element.parent != null,
    )
    .flatMap(({ x, y, width, height }) =>
      x === undefined || y === undefined || width === undefined || height === undefined
        ? []
        : [{ x, y, width, height }],
    );
}
