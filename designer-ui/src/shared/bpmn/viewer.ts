import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import { powerModdle } from '../power/namespace';
import { fitted } from './fit';
import { diagramText } from './text';
import type { Instance, ViewerServices } from './types';

/** How one element is marked: a CSS class on the shape and a badge at its corner. */
export interface ElementMark {
  readonly elementId: string;
  readonly marker: string;
  readonly badge: { readonly className: string; readonly text: string };
}

/** A diagram to look at. Whoever opened it destroys it. */
export interface DiagramViewer {
  show(bpmn: string): Promise<void>;
  /** Marks elements; gives back what takes the marks away. Elements that are not drawn are passed over. */
  mark(marks: readonly ElementMark[]): () => void;
  reveal(elementId: string): void;
  zoom(steps: number): void;
  fit(): void;
  destroy(): void;
}

/** So much around a revealed element that its neighbours can be seen too. */
const ROUND_ABOUT = { top: 60, bottom: 60, left: 120, right: 280 };

const BADGE = 'progress-badge';

export function openViewer(container: HTMLElement): DiagramViewer {
  const viewer = new NavigatedViewer({
    container,
    moddleExtensions: { power: powerModdle },
    textRenderer: diagramText,
  }) as unknown as Instance<ViewerServices>;
  return {
    async show(bpmn) {
      await viewer.importXML(bpmn);
      fitted(viewer.get('canvas'));
    },
    mark(marks) {
      const canvas = viewer.get('canvas');
      const registry = viewer.get('elementRegistry');
      const overlays = viewer.get('overlays');
      const drawn = marks.filter(({ elementId }) => registry.get(elementId) !== undefined);
      for (const { elementId, marker, badge } of drawn) {
        canvas.addMarker(elementId, marker);
        const html = document.createElement('span');
        html.className = badge.className;
        html.textContent = badge.text;
        overlays.add(elementId, BADGE, { position: { top: -11, right: 11 }, html });
      }
      return () => {
        drawn.forEach(({ elementId, marker }) => canvas.removeMarker(elementId, marker));
        overlays.remove({ type: BADGE });
      };
    },
    reveal: (elementId) => {
      if (viewer.get('elementRegistry').get(elementId)) {
        viewer.get('canvas').scrollToElement(elementId, ROUND_ABOUT);
      }
    },
    zoom: (steps) => viewer.get('zoomScroll').stepZoom(steps),
    fit: () => fitted(viewer.get('canvas'), true),
    destroy: () => viewer.destroy(),
  };
}
