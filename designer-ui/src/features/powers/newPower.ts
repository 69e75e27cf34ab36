import { z } from 'zod';
import { categories } from '@/shared/power/catalogue';
import { POWER_NAMESPACE } from '@/shared/power/namespace';

/** What must be known to begin drawing a power. */
export const NewPower = z.object({
  code: z
    .string()
    .trim()
    .regex(/^[A-Z]{2,8}-[A-Z]{2,8}-\d{4}$/),
  name: z.string().trim().min(1).max(200),
  category: z.enum(categories),
  agency: z
    .string()
    .trim()
    .regex(/^\d{6}(-[A-Z0-9]{1,12}){0,4}$/),
});

export type NewPower = z.infer<typeof NewPower>;

function escaped(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );
}

/**
 * The least model of a power: a start, the acceptance, an end. What it leaves empty (body, phone, legal basis) comes
 * back as faults when it is saved, so that nothing is forgotten.
 */
export function skeletonOf({ code, name, category, agency }: NewPower): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:power="${POWER_NAMESPACE}" id="definitions" targetNamespace="${POWER_NAMESPACE}">
  <bpmn:process id="${code}" name="${escaped(name)}" isExecutable="true">
    <bpmn:extensionElements>
      <power:definition category="${category}" agency="${agency}" acceptingAgency="${agency}" implementingBody="" supervisionPhone="" promised="P10D" statutory="P20D" limitUnit="WORKING_DAY" />
    </bpmn:extensionElements>
    <bpmn:startEvent id="submitted" name="提交申请">
      <bpmn:outgoing>toAccept</bpmn:outgoing>
    </bpmn:startEvent>
    <bpmn:sequenceFlow id="toAccept" sourceRef="submitted" targetRef="accept" />
    <bpmn:userTask id="accept" name="受理">
      <bpmn:extensionElements>
        <power:step kind="ACCEPT" post="window-clerk" limit="P1D" public="true">
          <power:outcome code="ACCEPT" name="受理" />
        </power:step>
      </bpmn:extensionElements>
      <bpmn:incoming>toAccept</bpmn:incoming>
      <bpmn:outgoing>toFinished</bpmn:outgoing>
    </bpmn:userTask>
    <bpmn:sequenceFlow id="toFinished" sourceRef="accept" targetRef="finished" />
    <bpmn:endEvent id="finished" name="办结">
      <bpmn:extensionElements>
        <power:end result="COMPLETED" />
      </bpmn:extensionElements>
      <bpmn:incoming>toFinished</bpmn:incoming>
    </bpmn:endEvent>
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram">
    <bpmndi:BPMNPlane id="plane" bpmnElement="${code}">
      <bpmndi:BPMNShape id="submitted_di" bpmnElement="submitted">
        <dc:Bounds x="180" y="162" width="36" height="36" />
        <bpmndi:BPMNLabel><dc:Bounds x="176" y="205" width="45" height="14" /></bpmndi:BPMNLabel>
      </bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="accept_di" bpmnElement="accept">
        <dc:Bounds x="270" y="140" width="100" height="80" />
      </bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="finished_di" bpmnElement="finished">
        <dc:Bounds x="432" y="162" width="36" height="36" />
        <bpmndi:BPMNLabel><dc:Bounds x="439" y="205" width="23" height="14" /></bpmndi:BPMNLabel>
      </bpmndi:BPMNShape>
      <bpmndi:BPMNEdge id="toAccept_di" bpmnElement="toAccept">
        <di:waypoint x="216" y="180" />
        <di:waypoint x="270" y="180" />
      </bpmndi:BPMNEdge>
      <bpmndi:BPMNEdge id="toFinished_di" bpmnElement="toFinished">
        <di:waypoint x="370" y="180" />
        <di:waypoint x="432" y="180" />
      </bpmndi:BPMNEdge>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
}
