import type { ViewerServices } from './types';

const SMALLEST_READABLE = 0.9;
const MARGIN = 24;

/**
 * Shows the whole diagram, unless that would make its texts too small to read; then it begins at its left end.
 *
 * @param whole shows all of it, however small
 */
export function fitted(canvas: ViewerServices['canvas'], whole = false): void {
  const scale = canvas.zoom('fit-viewport', 'auto');
  const { inner, outer } = canvas.viewbox();
  if (scale > 1) {
    canvas.zoom(1, 'auto');
  } else if (whole) {
    const units = Math.max(
      (inner.width + 2 * MARGIN) / outer.width,
      (inner.height + 2 * MARGIN) / outer.height,
      1,
    );
    const width = outer.width * units;
    const height = outer.height * units;
    const x = inner.x + inner.width / 2 - width / 2;
    canvas.viewbox({ x, y: inner.y + inner.height / 2 - height / 2, width, height });
  } else if (scale < SMALLEST_READABLE) {
    const width = outer.width / SMALLEST_READABLE;
    const height = outer.height / SMALLEST_READABLE;
    const y = inner.y + inner.height / 2 - height / 2;
    canvas.viewbox({ x: inner.x - MARGIN, y, width, height });
  }
}
