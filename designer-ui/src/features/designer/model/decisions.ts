import type { DiagramElement } from '@/shared/bpmn/types';
import { readArrowOutcome, readDecides, readStep } from './facts';
import type { OutcomeFacts } from './stepPresets';

/** Tells whether an element is a step. */
export function isStep(element: DiagramElement): boolean {
  return element.type === 'bpmn:UserTask' || element.type === 'bpmn:ServiceTask';
}

/** The steps from which an element is reached without passing another step. */
export function nearestSteps(element: DiagramElement): DiagramElement[] {
  const found = new Set<DiagramElement>();
  const seen = new Set<DiagramElement>([element]);
  const open = [element];
  for (let at = open.shift(); at !== undefined; at = open.shift()) {
    for (const arrow of at.incoming ?? []) {
      const source = arrow.source;
      if (source === undefined || seen.has(source)) {
        continue;
      }
      seen.add(source);
      if (isStep(source)) {
        found.add(source);
      } else {
        open.push(source);
      }
    }
  }
  return [...found];
}

/** Which step decides at a gateway. */
export type Decision =
  | { readonly by: 'step'; readonly step: DiagramElement; readonly outcomes: readonly OutcomeFacts[] }
  | { readonly by: 'nobody' }
  /** Several steps lead here: one must be named. */
  | { readonly by: 'unclear'; readonly steps: readonly DiagramElement[] };

/**
 * Finds the step that decides at a gateway: the one it names, else the only nearest one.
 *
 * @param stepById looks a step up that the gateway names
 */
export function decisionAt(
  gateway: DiagramElement,
  stepById: (id: string) => DiagramElement | undefined,
): Decision {
  const named = stepById(readDecides(gateway.businessObject));
  const nearest = named && isStep(named) ? [named] : nearestSteps(gateway);
  const [only, ...others] = nearest;
  if (only === undefined) {
    return { by: 'nobody' };
  }
  return others.length > 0
    ? { by: 'unclear', steps: nearest }
    : { by: 'step', step: only, outcomes: readStep(only.businessObject).outcomes };
}

/** Tells whether an element splits the flow by outcome: an exclusive gateway with several arrows out. */
export function splits(element: DiagramElement): boolean {
  return element.type === 'bpmn:ExclusiveGateway' && (element.outgoing?.length ?? 0) > 1;
}

/**
 * The arrows that take a step's outcome with this code: those that must follow when the code changes.
 *
 * @param gateways the exclusive gateways of the model
 */
export function arrowsTaking(
  step: DiagramElement,
  code: string,
  gateways: readonly DiagramElement[],
  stepById: (id: string) => DiagramElement | undefined,
): DiagramElement[] {
  return gateways
    .filter((gateway) => {
      const decision = decisionAt(gateway, stepById);
      return decision.by === 'step' && decision.step === step;
    })
    .flatMap((gateway) => gateway.outgoing ?? [])
    .filter((arrow) => readArrowOutcome(arrow.businessObject) === code);
}
