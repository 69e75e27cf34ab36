import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { DiagramElement, Injector, ModelerServices, ViewerServices } from '@/shared/bpmn/types';

/**
 * Counts what happened on the event bus, so that a component reads the model anew. Subscribes while mounted.
 *
 * @param events a constant list
 */
function useTimes(eventBus: ViewerServices['eventBus'], events: readonly string[]): number {
  const times = useRef(0);
  const subscribe = useCallback(
    (changed: () => void) => {
      const listener = (): void => {
        times.current += 1;
        changed();
      };
      eventBus.on(events, listener);
      return () => eventBus.off(events, listener);
    },
    [eventBus, events],
  );
  return useSyncExternalStore(subscribe, () => times.current);
}

const modelEvents = ['commandStack.changed', 'import.done'] as const;
const selectionEvents = ['selection.changed', 'commandStack.changed', 'import.done'] as const;

/** Makes a component read the model again after every change. */
export function useModelChanges(injector: Injector): number {
  return useTimes(injector.get('eventBus'), modelEvents);
}

/** What is selected: one element (the canvas root when nothing is), or null when it is several. A label counts as its owner. */
export function useSelected(injector: Injector): DiagramElement | null {
  useTimes(injector.get('eventBus'), selectionEvents);
  const selected = injector.get('selection').get();
  const [first, second] = selected;
  if (second !== undefined) {
    return null;
  }
  return first ? (first.labelTarget ?? first) : injector.get('canvas').getRootElement();
}

export interface History {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Where the model stands in its history; saving remembers it. */
  readonly position: number;
}

/**
 * Names the state in which the model stands. How many acts lie behind it would not do: one act taken back and another
 * done make as many.
 */
export function stateOf({
  _stack,
  _stackIdx,
}: Pick<ModelerServices['commandStack'], '_stack' | '_stackIdx'>): number {
  return _stack[_stackIdx]?.id ?? -1;
}

/** Where the model stands in its history. */
export function useHistory(injector: Injector, editable: boolean): History {
  useModelChanges(injector);
  if (!editable) {
    return { canUndo: false, canRedo: false, position: -1 };
  }
  const stack: ModelerServices['commandStack'] = injector.get('commandStack');
  return { canUndo: stack.canUndo(), canRedo: stack.canRedo(), position: stateOf(stack) };
}
