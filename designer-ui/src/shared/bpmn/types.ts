/**
 * The part of bpmn-js that the designer uses, with the types it promises. bpmn-js types its model as `any`; these keep
 * everything behind this border checked.
 */

/** An object of the BPMN model. */
export interface ModdleObject {
  readonly $type: string;
  $parent?: ModdleObject | undefined;
  get(name: string): unknown;
}

/** Something drawn: a shape, an arrow, a label or the canvas root. */
export interface DiagramElement {
  readonly id: string;
  readonly type: string;
  readonly businessObject: ModdleObject;
  readonly parent?: DiagramElement | null;
  readonly labelTarget?: DiagramElement | null;
  readonly source?: DiagramElement;
  readonly target?: DiagramElement;
  readonly incoming?: readonly DiagramElement[];
  readonly outgoing?: readonly DiagramElement[];
  readonly waypoints?: readonly Point[];
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Listener = (event: never) => unknown;

/** The services of a viewer. */
export interface ViewerServices {
  canvas: {
    getContainer(): HTMLElement;
    getRootElement(): DiagramElement;
    getGraphics(element: DiagramElement): SVGElement;
    zoom(level: 'fit-viewport' | number, center?: 'auto' | { x: number; y: number }): number;
    viewbox(box?: Box): Box & { scale: number; inner: Box; outer: { width: number; height: number } };
    addMarker(element: string | DiagramElement, marker: string): void;
    removeMarker(element: string | DiagramElement, marker: string): void;
    scrollToElement(
      element: string | DiagramElement,
      padding?: number | { top: number; bottom: number; left: number; right: number },
    ): void;
    focus(): void;
  };
  elementRegistry: {
    get(id: string): DiagramElement | undefined;
    filter(test: (element: DiagramElement) => boolean): DiagramElement[];
  };
  eventBus: {
    on(events: string | readonly string[], listener: Listener): void;
    on(events: string, priority: number, listener: Listener): void;
    off(events: string | readonly string[], listener: Listener): void;
    fire(event: string, payload?: object): unknown;
  };
  overlays: {
    add(element: string, type: string, overlay: { position: object; html: HTMLElement }): string;
    remove(filter: { type: string }): void;
  };
  selection: {
    get(): DiagramElement[];
    select(elements: DiagramElement | readonly DiagramElement[] | null): void;
  };
  zoomScroll: { stepZoom(delta: number): void };
}

/** What the modeler can do besides. */
export interface ModelerServices extends ViewerServices {
  autoPlace: { append(source: DiagramElement, shape: DiagramElement): DiagramElement };
  bpmnFactory: { create(type: string, attributes?: object): ModdleObject };
  bpmnReplace: { replaceElement(element: DiagramElement, target: { type: string }): DiagramElement };
  commandStack: {
    canUndo(): boolean;
    canRedo(): boolean;
    undo(): void;
    redo(): void;
    execute(command: string, context: object): void;
    registerHandler(command: string, handler: new () => object): void;
    /** What was done; changes made together have the same id, and no two acts share one. */
    readonly _stack: readonly { readonly id: number }[];
    /** The entry of the stack done last; -1 before the first change. */
    readonly _stackIdx: number;
  };
  connect: { start(event: Event, source: DiagramElement): void };
  contextPad: { registerProvider(provider: object): void };
  create: { start(event: Event, shape: DiagramElement): void };
  elementFactory: { createShape(attributes: object): DiagramElement };
  globalConnect: { start(event: Event): void };
  handTool: { activateHand(event: Event): void };
  lassoTool: { activateSelection(event: Event): void };
  modeling: {
    connect(source: DiagramElement, target: DiagramElement): DiagramElement | undefined;
    createShape(shape: DiagramElement, at: { x: number; y: number }, parent: DiagramElement): DiagramElement;
    removeElements(elements: readonly DiagramElement[]): void;
    updateProperties(element: DiagramElement, properties: object): void;
    updateModdleProperties(element: DiagramElement, moddle: ModdleObject, properties: object): void;
  };
  moddle: { ids: { assigned(id: string): unknown } };
  popupMenu: { open(target: unknown, id: string, position: object): void };
  rules: { allowed(rule: string, context: object): unknown };
  spaceTool: { activateSelection(event: Event): void };
}

/** A running bpmn-js instance. */
export interface Instance<Services> {
  get<Name extends keyof Services & string>(name: Name): Services[Name];
  importXML(xml: string): Promise<unknown>;
  saveXML(options: { format: boolean }): Promise<{ xml?: string }>;
  destroy(): void;
}

/** Looks services up, as components receive it. */
export type Injector<Services = ModelerServices> = Pick<Instance<Services>, 'get'>;
