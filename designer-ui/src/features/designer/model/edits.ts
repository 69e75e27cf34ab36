import type { CaseResult, StepKind } from '@graphql/staff';
import type { DiagramElement, Injector, ModdleObject } from '@/shared/bpmn/types';
import { arrowsTaking, decisionAt } from './decisions';
import {
  extensionOf,
  nameOf,
  readArrowOutcome,
  readDefinition,
  readResult,
  readStep,
  type DefinitionFacts,
  type StepFacts,
} from './facts';
import { drawnBoxes, freeSpot } from './spots';
import {
  presetFor,
  presetOf,
  readableId,
  type OutcomeFacts,
  type Performer,
  type StepPreset,
} from './stepPresets';

/** Command that makes one entry of the history out of several changes. */
export const TOGETHER = 'power.together';

/** Runs what it is given; the command stack joins everything done meanwhile. */
export class TogetherHandler {
  preExecute({ act }: { act: () => void }): void {
    act();
  }
}

function together(injector: Injector, act: () => void): void {
  injector.get('commandStack').execute(TOGETHER, { act });
}

/** The moddle type of the children in each list of an extension. */
const childTypes: Readonly<Record<string, string>> = {
  legalBases: 'power:LegalBasis',
  materials: 'power:Material',
  fees: 'power:Fee',
  outcomes: 'power:Outcome',
  riskPoints: 'power:RiskPoint',
  supervisionPoints: 'power:SupervisionPoint',
};

/** What is empty or not stated is not written; lists become elements. */
function toProperties(
  injector: Injector,
  facts: object,
  parent: () => ModdleObject,
): Record<string, unknown> {
  const factory = injector.get('bpmnFactory');
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]: [string, unknown]) => {
      const childType = childTypes[name];
      if (childType === undefined) {
        return [name, value === '' ? undefined : value];
      }
      const children = (value as readonly object[]).map((child) => {
        const created = factory.create(childType, stated(child));
        created.$parent = parent();
        return created;
      });
      return [name, children];
    }),
  );
}

function stated(facts: object): object {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== '' && value !== undefined));
}

/** Changes the extension of a type on an element, creating it where there is none. One entry of the history. */
function changeExtension(injector: Injector, element: DiagramElement, type: string, facts: object): void {
  const modeling = injector.get('modeling');
  const factory = injector.get('bpmnFactory');
  const object = element.businessObject;
  const existing = extensionOf(object, type);
  if (existing) {
    modeling.updateModdleProperties(
      element,
      existing,
      toProperties(injector, facts, () => existing),
    );
    return;
  }
  const created: ModdleObject = factory.create(type);
  Object.assign(
    created,
    toProperties(injector, facts, () => created),
  );
  const extensions = object.get('extensionElements') as ModdleObject | undefined;
  if (extensions) {
    created.$parent = extensions;
    const values = (extensions.get('values') ?? []) as readonly ModdleObject[];
    modeling.updateModdleProperties(element, extensions, { values: [...values, created] });
    return;
  }
  const fresh = factory.create('bpmn:ExtensionElements', { values: [created] });
  created.$parent = fresh;
  fresh.$parent = object;
  modeling.updateModdleProperties(element, object, { extensionElements: fresh });
}

export function changeDefinition(
  injector: Injector,
  process: DiagramElement,
  facts: Partial<DefinitionFacts>,
): void {
  changeExtension(injector, process, 'power:Definition', facts);
}

export function changeStep(injector: Injector, task: DiagramElement, facts: Partial<StepFacts>): void {
  changeExtension(injector, task, 'power:Step', facts);
}

export function rename(injector: Injector, element: DiagramElement, name: string): void {
  injector.get('modeling').updateProperties(element, { name });
}

/** Changes the kind; a name that only repeats the old kind follows. */
export function changeKind(injector: Injector, task: DiagramElement, kind: StepKind): void {
  const before = readStep(task.businessObject).kind;
  const followed = before === '' ? '' : presetOf(before).name;
  together(injector, () => {
    changeStep(injector, task, { kind });
    if (nameOf(task.businessObject) === followed) {
      rename(injector, task, presetOf(kind).name);
    }
  });
}

/** Leaves a step to a worker or gives it to people; a worker has no post. */
export function changePerformer(injector: Injector, task: DiagramElement, performer: Performer): void {
  const kind = readStep(task.businessObject).kind;
  together(injector, () => {
    const type = performer === 'PERSON' ? 'bpmn:UserTask' : 'bpmn:ServiceTask';
    const replaced = injector.get('bpmnReplace').replaceElement(task, { type });
    changeStep(injector, replaced, {
      post: performer === 'WORKER' ? '' : ((kind === '' ? undefined : presetOf(kind).post) ?? 'case-handler'),
      ...(performer === 'WORKER' ? { form: '', openingDocument: '', document: '' } : {}),
    });
  });
}

/** Changes the outcomes. Arrows that take an outcome whose code changed follow it, and so do labels that repeat its name. */
export function changeOutcomes(
  injector: Injector,
  task: DiagramElement,
  outcomes: readonly OutcomeFacts[],
): void {
  const registry = injector.get('elementRegistry');
  const gateways = registry.filter((element) => element.type === 'bpmn:ExclusiveGateway');
  const before = readStep(task.businessObject).outcomes;
  const changed =
    before.length === outcomes.length
      ? before.flatMap((old, at) => {
          const now = outcomes[at];
          const moved = outcomes.some(({ code }) => code === old.code) && now?.code !== old.code;
          return now && !moved && (now.code !== old.code || now.name !== old.name) ? [{ old, now }] : [];
        })
      : [];
  const following = changed.map(({ old, now }) => ({
    old,
    now,
    arrows: arrowsTaking(task, old.code, gateways, (id) => registry.get(id)),
  }));
  together(injector, () => {
    changeStep(injector, task, { outcomes });
    for (const { old, now, arrows } of following) {
      for (const arrow of arrows) {
        injector.get('modeling').updateProperties(arrow, {
          'power:outcome': now.code,
          ...(nameOf(arrow.businessObject) === old.name ? { name: now.name } : {}),
        });
      }
    }
  });
}

/** Says which outcome takes an arrow; a label that was empty or repeated the old outcome follows. */
export function changeArrowOutcome(injector: Injector, arrow: DiagramElement, code: string): void {
  const gateway = arrow.source;
  const decision = gateway && decisionAt(gateway, (id) => injector.get('elementRegistry').get(id));
  const outcomes = decision?.by === 'step' ? decision.outcomes : [];
  const nameOfCode = (wanted: string): string => outcomes.find((one) => one.code === wanted)?.name ?? '';
  const label = nameOf(arrow.businessObject);
  const follows = label === '' || label === nameOfCode(readArrowOutcome(arrow.businessObject));
  injector.get('modeling').updateProperties(arrow, {
    'power:outcome': code === '' ? undefined : code,
    ...(follows ? { name: nameOfCode(code) } : {}),
  });
}

/** Names the step that decides at a gateway; empty leaves it to the nearest one. */
export function changeDecides(injector: Injector, gateway: DiagramElement, stepId: string): void {
  injector.get('modeling').updateProperties(gateway, { 'power:decides': stepId === '' ? undefined : stepId });
}

const endNames: Readonly<Record<CaseResult, string>> = {
  GRANTED: '准予',
  DENIED: '不予',
  NOT_ACCEPTED: '不予受理',
  WITHDRAWN: '撤回',
  COMPLETED: '办结',
  TERMINATED: '终止办理',
  TRANSFERRED: '移送其他机关',
};

/** Says what an end means; a name that only repeats the old result follows. */
export function changeResult(injector: Injector, end: DiagramElement, result: CaseResult): void {
  const before = readResult(end.businessObject);
  const name = nameOf(end.businessObject);
  together(injector, () => {
    changeExtension(injector, end, 'power:End', { result });
    if (name === '' || (before !== null && name === endNames[before])) {
      rename(injector, end, endNames[result]);
    }
  });
}

/** What can be put on the canvas. */
export type Piece =
  | { readonly type: 'step'; readonly preset: StepPreset }
  | { readonly type: 'start' }
  | { readonly type: 'end' }
  | { readonly type: 'exclusive' }
  | { readonly type: 'parallel' };

/** Makes a new shape, not yet on the canvas. */
export function shapeOf(injector: Injector, piece: Piece): DiagramElement {
  const { ids } = injector.get('moddle');
  const registry = injector.get('elementRegistry');
  const id = (key: string): string =>
    readableId(key, (wanted) => Boolean(ids.assigned(wanted)) || registry.get(wanted) !== undefined);
  switch (piece.type) {
    case 'step':
      return stepShape(injector, piece.preset, id(piece.preset.key));
    case 'start':
      return plainShape(injector, 'bpmn:StartEvent', { id: id('submitted'), name: '提交申请' });
    case 'end': {
      const factory = injector.get('bpmnFactory');
      const end = factory.create('power:End', { result: 'COMPLETED' });
      const extensionElements = factory.create('bpmn:ExtensionElements', { values: [end] });
      end.$parent = extensionElements;
      return plainShape(injector, 'bpmn:EndEvent', {
        id: id('end'),
        name: endNames.COMPLETED,
        extensionElements,
      });
    }
    case 'exclusive':
      return plainShape(injector, 'bpmn:ExclusiveGateway', { id: id('choice') });
    case 'parallel':
      return plainShape(injector, 'bpmn:ParallelGateway', { id: id('parallel') });
  }
}

function stepShape(injector: Injector, usual: StepPreset, id: string): DiagramElement {
  const preset = presetFor(usual, readDefinition(injector.get('canvas').getRootElement().businessObject));
  const factory = injector.get('bpmnFactory');
  const step = factory.create('power:Step');
  Object.assign(
    step,
    toProperties(
      injector,
      {
        kind: preset.kind,
        post: preset.post ?? '',
        limit: preset.limit ?? '',
        officers: preset.officers,
        public: true,
        outcomes: preset.outcomes,
      },
      () => step,
    ),
  );
  const extensionElements = factory.create('bpmn:ExtensionElements', { values: [step] });
  step.$parent = extensionElements;
  const type = preset.performer === 'PERSON' ? 'bpmn:UserTask' : 'bpmn:ServiceTask';
  return plainShape(injector, type, { id, name: preset.name, extensionElements });
}

function plainShape(injector: Injector, type: string, attributes: object): DiagramElement {
  const businessObject = injector.get('bpmnFactory').create(type, attributes);
  const extensions = businessObject.get('extensionElements') as ModdleObject | undefined;
  if (extensions) {
    extensions.$parent = businessObject;
  }
  const extras = type === 'bpmn:ExclusiveGateway' ? { di: { isMarkerVisible: true } } : {};
  return injector.get('elementFactory').createShape({ type, businessObject, ...extras });
}

/** Tells whether an arrow may leave an element. */
function mayContinue(element: DiagramElement): boolean {
  return !['bpmn:EndEvent', 'bpmn:Process', 'bpmn:SequenceFlow', 'label'].includes(element.type);
}

/** The elements to which an arrow may be drawn from here and is not drawn yet. */
export function connectable(injector: Injector, source: DiagramElement): DiagramElement[] {
  if (!mayContinue(source)) {
    return [];
  }
  const rules = injector.get('rules');
  return injector
    .get('elementRegistry')
    .filter(
      (target) =>
        target !== source &&
        target.type !== 'label' &&
        target.labelTarget == null &&
        target.waypoints === undefined &&
        target.parent != null &&
        !(source.outgoing ?? []).some((arrow) => arrow.target === target) &&
        Boolean(rules.allowed('connection.create', { source, target })),
    );
}

/**
 * Puts a piece after the selected element and joins them, or into the middle of what is seen when nothing fitting is
 * selected; so that drawing needs no mouse.
 */
export function place(injector: Injector, piece: Piece): DiagramElement {
  const shape = shapeOf(injector, piece);
  const selected = injector.get('selection').get();
  const [source] = selected;
  const canvas = injector.get('canvas');
  let placed: DiagramElement;
  if (piece.type !== 'start' && selected.length === 1 && source && mayContinue(source)) {
    placed = injector.get('autoPlace').append(source, shape);
  } else {
    const { x, y, width, height } = canvas.viewbox();
    const middle = { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
    const size = { width: shape.width ?? 0, height: shape.height ?? 0 };
    const spot = freeSpot(middle, size, drawnBoxes(injector.get('elementRegistry')));
    placed = injector.get('modeling').createShape(shape, spot, canvas.getRootElement());
  }
  injector.get('selection').select(placed);
  canvas.scrollToElement(placed, 80);
  return placed;
}
