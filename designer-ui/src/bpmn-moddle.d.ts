declare module 'bpmn-moddle' {
  /** Reads and writes BPMN without a diagram; used by tests. */
  export class BpmnModdle {
    constructor(packages?: Readonly<Record<string, unknown>>);
    create(type: string, values?: object): import('./shared/bpmn/types').ModdleObject;
    fromXML(xml: string): Promise<{ elementsById: Record<string, unknown> }>;
  }
}
