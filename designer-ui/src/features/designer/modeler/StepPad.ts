import type { DiagramElement, Injector, ModelerServices } from '@/shared/bpmn/types';
import { place, shapeOf, type Piece } from '../model/edits';
import { readStep } from '../model/facts';
import { presetLabel, usuallyAfter } from '../model/stepPresets';
import type { Words } from './words';

interface Entry {
  readonly group: string;
  readonly title: string;
  readonly className?: string;
  readonly html?: string;
  readonly action: Record<string, (event: Event, element: DiagramElement) => void>;
}

const steps = ['bpmn:UserTask', 'bpmn:ServiceTask'];
const nodes = [...steps, 'bpmn:StartEvent', 'bpmn:ExclusiveGateway', 'bpmn:ParallelGateway'];

/** The pad beside a selected element: the steps that usually come next, gateways, end, arrow, delete. */
export class StepPad {
  static readonly $inject = ['contextPad', 'injector', 'words'];

  readonly #injector: Injector;
  readonly #words: Words;

  constructor(contextPad: ModelerServices['contextPad'], injector: Injector, words: Words) {
    this.#injector = injector;
    this.#words = words;
    contextPad.registerProvider(this);
  }

  /** Called by bpmn-js. */
  getContextPadEntries(element: DiagramElement): Record<string, Entry> {
    const { t } = this.#words;
    const entries: Record<string, Entry> = {};
    if (nodes.includes(element.type)) {
      const kind = steps.includes(element.type) ? readStep(element.businessObject).kind : '';
      for (const preset of usuallyAfter(kind === '' ? null : kind)) {
        entries[`append-${preset.key}`] = {
          ...this.#append({ type: 'step', preset }, 'steps', t(presetLabel(preset))),
          html: `<div class="entry step-entry" draggable="true">${t(presetLabel(preset))}</div>`,
        };
      }
      entries['append-exclusive'] = {
        ...this.#append({ type: 'exclusive' }, 'model', t('palette.exclusive')),
        className: 'bpmn-icon-gateway-xor',
      };
      entries['append-parallel'] = {
        ...this.#append({ type: 'parallel' }, 'model', t('palette.parallel')),
        className: 'bpmn-icon-gateway-parallel',
      };
      entries['append-end'] = {
        ...this.#append({ type: 'end' }, 'model', t('palette.end')),
        className: 'bpmn-icon-end-event-none',
      };
      const connect = (event: Event, source: DiagramElement): void =>
        this.#injector.get('connect').start(event, source);
      entries.connect = {
        group: 'edit',
        title: t('pad.connect'),
        className: 'bpmn-icon-connection',
        action: { click: connect, dragstart: connect },
      };
    }
    return { ...entries, ...this.#removal([element]) };
  }

  /** Called by bpmn-js when several elements are selected. */
  getMultiElementContextPadEntries(elements: readonly DiagramElement[]): Record<string, Entry> {
    return this.#removal(elements);
  }

  #append(piece: Piece, group: string, what: string): Entry {
    return {
      group,
      title: this.#words.t('pad.append', { what }),
      action: {
        click: () => void place(this.#injector, piece),
        dragstart: (event) => this.#injector.get('create').start(event, shapeOf(this.#injector, piece)),
      },
    };
  }

  #removal(elements: readonly DiagramElement[]): Record<string, Entry> {
    const remove = (): void => this.#injector.get('modeling').removeElements([...elements]);
    return {
      delete: {
        group: 'edit',
        title: this.#words.t('pad.delete'),
        className: 'bpmn-icon-trash',
        action: { click: remove },
      },
    };
  }
}
