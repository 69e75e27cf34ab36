import type { StepLook } from './StepBadge';

/** What a diagram shows at one element. */
export interface Mark {
  readonly elementId: string;
  readonly look: StepLook;
}

interface Progress {
  readonly done: readonly { readonly elementId: string }[];
  readonly current: readonly { readonly elementId: string }[];
  readonly next: readonly { readonly id: string }[];
}

/**
 * One mark per element: a step in hand outranks an earlier run of the same step, and a step that was done and comes
 * again is marked as coming.
 */
export function marksOf({ done, current, next }: Progress): Mark[] {
  const looks = new Map<string, StepLook>();
  done.forEach((step) => looks.set(step.elementId, 'done'));
  next.forEach((step) => looks.set(step.id, 'next'));
  current.forEach((step) => looks.set(step.elementId, 'current'));
  return [...looks].map(([elementId, look]) => ({ elementId, look }));
}
