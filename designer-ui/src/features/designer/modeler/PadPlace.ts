import ContextPad from 'diagram-js/lib/features/context-pad/ContextPad';
import type { Box, DiagramElement, ModelerServices, Point } from '@/shared/bpmn/types';

const GAP = 8;

type Size = Pick<Box, 'width' | 'height'>;

/** Where the pad lies, from the left upper corner of the canvas. */
export interface PadPosition {
  readonly left: number;
  readonly top: number;
}

/**
 * Above what is selected, since flows run from left to right; below it where there is no room above. Never outside the
 * canvas.
 *
 * @param selected as it is seen on the canvas
 */
export function padPosition(selected: Box, pad: Size, canvas: Size): PadPosition {
  const above = selected.y - pad.height - GAP;
  const below = Math.min(selected.y + selected.height + GAP, canvas.height - pad.height);
  return {
    left: Math.max(0, Math.min(selected.x, canvas.width - pad.width)),
    top: Math.max(0, above >= 0 ? above : below),
  };
}

/** The middle of an arrow, on the arrow. */
export function middleOf(waypoints: readonly Point[]): Point {
  const from = waypoints[Math.floor((waypoints.length - 1) / 2)] ?? { x: 0, y: 0 };
  const to = waypoints[Math.floor(waypoints.length / 2)] ?? from;
  return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
}

/** The pad of bpmn-js, which lies to the right of an element and so on top of the next one, put elsewhere. */
export class PadPlace extends ContextPad {
  /** Set by bpmn-js. */
  declare readonly _canvas: ModelerServices['canvas'];
  declare readonly _current: { readonly html: HTMLElement } | null;

  /** Called by bpmn-js. */
  _getPosition(target: DiagramElement | readonly DiagramElement[]): PadPosition {
    const container = this._canvas.getContainer().getBoundingClientRect();
    const pad = this._current?.html.getBoundingClientRect() ?? { width: 0, height: 0 };
    return padPosition(this.#seen(target, container), pad, container);
  }

  #seen(target: DiagramElement | readonly DiagramElement[], container: Box): Box {
    const elements = 'id' in target ? [target] : target;
    const [only] = elements;
    if (elements.length === 1 && only?.waypoints) {
      const { x, y, scale } = this._canvas.viewbox();
      const middle = middleOf(only.waypoints);
      return { x: (middle.x - x) * scale, y: (middle.y - y) * scale, width: 0, height: 0 };
    }
    const boxes = elements.map((element) => this._canvas.getGraphics(element).getBoundingClientRect());
    const left = Math.min(...boxes.map((box) => box.left));
    const top = Math.min(...boxes.map((box) => box.top));
    return {
      x: left - container.x,
      y: top - container.y,
      width: Math.max(...boxes.map((box) => box.right)) - left,
      height: Math.max(...boxes.map((box) => box.bottom)) - top,
    };
  }
}
