declare module 'bpmn-moddle' {
  /** Reads and writes BPMN without a diagram; used by tests. */
  export class BpmnModdle {
    constructor(packages?: Readonly<Record<string, unknown>>);
    fromXML(xml: string): Promise<{ elementsById: Record<string, unknown> }>;
  }
}
