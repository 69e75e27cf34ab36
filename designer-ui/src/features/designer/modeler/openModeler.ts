import Modeler from 'bpmn-js/lib/Modeler';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import { fitted } from '@/shared/bpmn/fit';
import { diagramText } from '@/shared/bpmn/text';
import type { Injector, Instance, ModelerServices } from '@/shared/bpmn/types';
import { powerModdle } from '@/shared/power/namespace';
import { TOGETHER, TogetherHandler } from '../model/edits';
import { appendClear } from './appendClear';
import { PadPlace } from './PadPlace';
import { modelerWords, type Words } from './words';
import { StepPad } from './StepPad';

/** A power on the canvas. Whoever opened it destroys it; everyone else only borrows the injector. */
export interface OpenPower {
  readonly injector: Injector;
  /** False for those who may only look. */
  readonly editable: boolean;
  show(bpmn: string): Promise<void>;
  read(): Promise<string>;
  destroy(): void;
}

const none: ['value', null] = ['value', null];

/**
 * Opens an empty canvas.
 *
 * @param words what bpmn-js and the pad say, in the language at hand at the time
 */
export function openPower(container: HTMLElement, editable: boolean, words: Words): OpenPower {
  const instance = (editable
    ? new Modeler({
        container,
        moddleExtensions: { power: powerModdle },
        textRenderer: diagramText,
        additionalModules: [
          modelerWords(words),
          {
            __init__: ['stepPad', 'appendClear'],
            stepPad: ['type', StepPad],
            contextPad: ['type', PadPlace],
            appendClear: ['type', appendClear],
            words: ['value', words],
            // The general BPMN palette, pad and replace menu offer what a power may not use.
            palette: none,
            paletteTooltip: none,
            paletteProvider: none,
            contextPadProvider: none,
            replaceMenuProvider: none,
          },
        ],
      })
    : new NavigatedViewer({
        container,
        moddleExtensions: { power: powerModdle },
        textRenderer: diagramText,
        additionalModules: [modelerWords(words)],
      })) as unknown as Instance<ModelerServices>;
  if (editable) {
    instance.get('commandStack').registerHandler(TOGETHER, TogetherHandler);
  }
  return {
    injector: instance,
    editable,
    async show(bpmn) {
      await instance.importXML(bpmn);
      fitted(instance.get('canvas'));
    },
    async read() {
      const { xml } = await instance.saveXML({ format: true });
      if (xml === undefined) {
        throw new Error('the model cannot be written');
      }
      return xml;
    },
    destroy: () => instance.destroy(),
  };
}
