import { readdirSync, readFileSync } from 'node:fs';
import { BpmnModdle } from 'bpmn-moddle';
import { describe, expect, it } from 'vitest';
import type { DiagramElement, ModdleObject } from '@/shared/bpmn/types';
import { translator } from '@/shared/i18n/language';
import { categories, procedures, stepKinds } from '@/shared/power/catalogue';
import { powerModdle } from '@/shared/power/namespace';
import { arrowsTaking, decisionAt, nearestSteps } from './model/decisions';
import { readArrowOutcome, readDefinition, readResult, readStep } from './model/facts';
import { faultText } from './model/faultWords';
import { formsOf, LARGEST_FORM, readFormFile, withForm } from './model/formFiles';
import { freeSpot } from './model/spots';
import { readStepLimit, writeStepLimit } from './model/stepLimit';
import { presetFor, presetOf, readableId, stepPresets, usuallyAfter, workerKinds } from './model/stepPresets';
import { middleOf, padPosition } from './modeler/PadPlace';
import { freshCode, moved } from './panel/lists';
import { stateOf } from './useModel';

const flow = `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:power="${powerModdle.uri}">
  <bpmn:process id="QD-XK-0001" name="许可">
    <bpmn:extensionElements>
      <power:definition category="PERMIT" agency="320681-CG" promised="P10D" statutory="P20D" limitUnit="WORKING_DAY">
        <power:legalBasis law="行政许可法" article="第四十二条" />
        <power:material id="m" name="申请表" required="true" formats="pdf" maxMegabytes="20" />
      </power:definition>
    </bpmn:extensionElements>
    <bpmn:userTask id="decide">
      <bpmn:extensionElements>
        <power:step kind="DECIDE" post="leader" limit="P1D" public="true">
          <power:outcome code="GRANT" name="准予" /><power:outcome code="DENY" name="不予" />
          <power:riskPoint level="HIGH" name="越权" />
        </power:step>
      </bpmn:extensionElements>
    </bpmn:userTask>
    <bpmn:serviceTask id="archive" />
    <bpmn:exclusiveGateway id="choice" power:decides="decide" />
    <bpmn:endEvent id="granted"><bpmn:extensionElements><power:end result="GRANTED" /></bpmn:extensionElements></bpmn:endEvent>
    <bpmn:sequenceFlow id="a" sourceRef="decide" targetRef="archive" />
    <bpmn:sequenceFlow id="b" sourceRef="archive" targetRef="choice" />
    <bpmn:sequenceFlow id="c" sourceRef="choice" targetRef="granted" power:outcome="GRANT" />
  </bpmn:process>
</bpmn:definitions>`;

type Mutable = { -readonly [Name in keyof DiagramElement]: DiagramElement[Name] } & {
  incoming: DiagramElement[];
  outgoing: DiagramElement[];
};

/** The flow as bpmn-js would draw it, without a canvas. */
async function drawn(): Promise<Map<string, DiagramElement>> {
  const { elementsById } = await new BpmnModdle({ power: structuredClone(powerModdle) }).fromXML(flow);
  const objects = Object.values(elementsById) as unknown as (ModdleObject & { id: string })[];
  const elements = new Map<string, Mutable>(
    objects.map((object) => [
      object.id,
      { id: object.id, type: object.$type, businessObject: object, incoming: [], outgoing: [] },
    ]),
  );
  for (const element of elements.values()) {
    const source = elements.get(
      (element.businessObject.get('sourceRef') as { id?: string } | undefined)?.id ?? '',
    );
    const target = elements.get(
      (element.businessObject.get('targetRef') as { id?: string } | undefined)?.id ?? '',
    );
    if (source && target) {
      Object.assign(element, { source, target });
      source.outgoing.push(element);
      target.incoming.push(element);
    }
  }
  return elements;
}

function found(elements: Map<string, DiagramElement>, id: string): DiagramElement {
  const element = elements.get(id);
  if (!element) {
    throw new Error(`no ${id}`);
  }
  return element;
}

describe('what a file says', () => {
  it('should be read in the words of the panel', async () => {
    const elements = await drawn();
    const definition = readDefinition(found(elements, 'QD-XK-0001').businessObject);
    expect(definition).toMatchObject({
      category: 'PERMIT',
      promised: 'P10D',
      implementingBody: '',
      fees: [],
    });
    expect(definition.legalBases).toEqual([{ law: '行政许可法', article: '第四十二条' }]);
    expect(definition.materials).toEqual([
      { id: 'm', name: '申请表', required: true, formats: 'pdf', maxMegabytes: 20 },
    ]);
    expect(readStep(found(elements, 'decide').businessObject)).toMatchObject({
      kind: 'DECIDE',
      post: 'leader',
      public: true,
      riskPoints: [{ level: 'HIGH', name: '越权' }],
    });
    expect(readStep(found(elements, 'archive').businessObject)).toMatchObject({ kind: '', outcomes: [] });
    expect(readResult(found(elements, 'granted').businessObject)).toBe('GRANTED');
    expect(readArrowOutcome(found(elements, 'c').businessObject)).toBe('GRANT');
  });
});

describe('lists that are written back whole', () => {
  // Moddle writes into what it is given.
  const moddle = new BpmnModdle({ power: structuredClone(powerModdle) });
  const attributes = (type: string): readonly { name: string; type: string }[] =>
    powerModdle.types
      .find(({ name }) => name === type)
      ?.properties.filter((property) => 'isAttr' in property && property.isAttr) ?? [];
  const carrying = (extension: ModdleObject): ModdleObject =>
    moddle.create('bpmn:UserTask', {
      extensionElements: moddle.create('bpmn:ExtensionElements', { values: [extension] }),
    });

  it.each([
    ['Definition', 'legalBases', 'LegalBasis'],
    ['Definition', 'materials', 'Material'],
    ['Definition', 'fees', 'Fee'],
    ['Step', 'outcomes', 'Outcome'],
    ['Step', 'riskPoints', 'RiskPoint'],
    ['Step', 'supervisionPoints', 'SupervisionPoint'],
  ] as const)('should lose nothing that a %s states in %s', (owner, list, type) => {
    const samples: Record<string, unknown> = { Boolean: true, Integer: 3, RiskLevel: 'HIGH', String: 'x' };
    const values = Object.fromEntries(attributes(type).map((one) => [one.name, samples[one.type]]));
    const object = carrying(
      moddle.create(`power:${owner}`, { [list]: [moddle.create(`power:${type}`, values)] }),
    );
    const facts: Partial<Record<typeof list, unknown>> =
      owner === 'Definition' ? readDefinition(object) : readStep(object);
    expect(Object.keys(values).length).toBeGreaterThan(0);
    expect(facts[list]).toEqual([values]);
  });
});

describe('the limit of a step', () => {
  it('should be counted as the power counts unless the step says otherwise', () => {
    expect(readStepLimit({ limit: 'P7D', limitUnit: '' }, 'CALENDAR_DAY')?.unit).toBe('CALENDAR_DAY');
    expect(readStepLimit({ limit: 'P7D', limitUnit: 'WORKING_DAY' }, 'CALENDAR_DAY')).toEqual({
      amount: 7,
      unit: 'WORKING_DAY',
    });
    expect(readStepLimit({ limit: '', limitUnit: '' }, 'HOUR')).toBeNull();
  });

  it('should state a unit only where it differs', () => {
    const written = (unit: 'WORKING_DAY' | 'CALENDAR_DAY' | 'HOUR') =>
      writeStepLimit({ amount: 7, unit }, 'CALENDAR_DAY');
    expect(written('CALENDAR_DAY')).toEqual({ limit: 'P7D', limitUnit: '' });
    expect(written('WORKING_DAY')).toEqual({ limit: 'P7D', limitUnit: 'WORKING_DAY' });
    expect(written('HOUR')).toEqual({ limit: 'PT7H', limitUnit: '' });
    expect(writeStepLimit(null, 'HOUR')).toEqual({ limit: '', limitUnit: '' });
  });
});

describe('who decides at a gateway', () => {
  it('should be the step it names', async () => {
    const elements = await drawn();
    const decision = decisionAt(found(elements, 'choice'), (id) => elements.get(id));
    expect(decision).toMatchObject({ by: 'step', step: { id: 'decide' } });
  });

  it('should be the nearest step when it names none', async () => {
    const elements = await drawn();
    expect(nearestSteps(found(elements, 'choice')).map(({ id }) => id)).toEqual(['archive']);
    expect(decisionAt(found(elements, 'choice'), () => undefined)).toMatchObject({ step: { id: 'archive' } });
    expect(decisionAt(found(elements, 'decide'), () => undefined)).toEqual({ by: 'nobody' });
  });

  it('should tell which arrows take an outcome', async () => {
    const elements = await drawn();
    const arrows = arrowsTaking(found(elements, 'decide'), 'GRANT', [found(elements, 'choice')], (id) =>
      elements.get(id),
    );
    expect(arrows.map(({ id }) => id)).toEqual(['c']);
  });
});

describe('presets', () => {
  it('should exist for every kind, with outcomes and, for people, a post', () => {
    for (const kind of stepKinds) {
      const preset = presetOf(kind);
      expect(preset.outcomes.length).toBeGreaterThan(0);
      expect(preset.post === undefined).toBe(preset.performer === 'WORKER');
    }
  });

  it('should decide in the words of the template of the category', () => {
    const folder = '../process-models/src/main/resources/templates';
    const compared = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => {
        const model = new DOMParser().parseFromString(
          readFileSync(`${folder}/${name}/power.bpmn`, 'utf8'),
          'application/xml',
        );
        const [definition] = model.getElementsByTagNameNS(powerModdle.uri, 'definition');
        const decision = [...model.getElementsByTagNameNS(powerModdle.uri, 'step')].find(
          (step) => step.getAttribute('kind') === 'DECIDE',
        );
        return { definition, decision };
      })
      .flatMap(({ definition, decision }) => {
        const category = categories.find((one) => one === definition?.getAttribute('category'));
        const general = definition?.getAttribute('procedure') !== procedures[1];
        // What OTHER is about differs from power to power.
        if (!decision || !category || !general || category === 'OTHER') {
          return [];
        }
        const outcomes = [...decision.getElementsByTagNameNS(powerModdle.uri, 'outcome')];
        const drawn = outcomes.map((one) => ({
          code: one.getAttribute('code'),
          name: one.getAttribute('name'),
        }));
        expect(presetFor(presetOf('DECIDE'), { category, limitUnit: 'WORKING_DAY' }).outcomes).toEqual(drawn);
        return [category];
      });
    expect(compared.length).toBeGreaterThan(9);
  });

  it('should fit the power', () => {
    const penalty = { category: 'PENALTY', limitUnit: 'CALENDAR_DAY' } as const;
    expect(presetFor(presetOf('NOTIFY'), penalty).post).toBe('case-handler');
    expect(presetFor(presetOf('INVESTIGATE'), penalty).officers).toBe(2);
    expect(presetFor(presetOf('ENFORCE'), penalty).officers).toBeUndefined();
    expect(presetFor(presetOf('ENFORCE'), { ...penalty, category: 'COERCION' }).officers).toBe(2);
    expect(presetFor(presetOf('NOTIFY'), { ...penalty, limitUnit: 'HOUR' }).limit).toBeUndefined();
    expect(presetFor(presetOf('NOTIFY'), { category: 'PERMIT', limitUnit: 'WORKING_DAY' })).toMatchObject({
      post: 'window-clerk',
      limit: 'P5D',
    });
  });

  it('should leave to a worker only what a worker can do', () => {
    const left = stepPresets.filter(({ performer }) => performer === 'WORKER').map(({ kind }) => kind);
    expect(left.every((kind) => workerKinds.includes(kind))).toBe(true);
  });

  it('should propose what usually follows', () => {
    expect(usuallyAfter(null)[0]?.kind).toBe('ACCEPT');
    expect(usuallyAfter('LEADER_APPROVAL').map(({ kind }) => kind)).toContain('DECIDE');
  });

  it('should give readable ids', () => {
    const taken = new Set(['legalReview', 'legalReview2']);
    expect(readableId('LEGAL_REVIEW', (id) => taken.has(id))).toBe('legalReview3');
  });
});

describe('a new shape', () => {
  const size = { width: 100, height: 80 };
  it('should stay where nothing is', () => {
    expect(freeSpot({ x: 50, y: 40 }, size, [{ x: 100, y: 0, ...size }])).toEqual({ x: 50, y: 40 });
  });

  it('should go below everything that is in the way', () => {
    const drawn = [
      { x: 0, y: 0, ...size },
      { x: 20, y: 100, ...size },
    ];
    expect(freeSpot({ x: 50, y: 40 }, size, drawn)).toEqual({ x: 50, y: 250 });
  });
});

describe('the pad of what is selected', () => {
  const canvas = { width: 800, height: 600 };
  const pad = { width: 300, height: 40 };
  it('should lie above, inside the canvas', () => {
    expect(padPosition({ x: 100, y: 200, width: 100, height: 80 }, pad, canvas)).toEqual({
      left: 100,
      top: 152,
    });
    expect(padPosition({ x: 700, y: 200, width: 100, height: 80 }, pad, canvas).left).toBe(500);
    expect(padPosition({ x: -50, y: 200, width: 100, height: 80 }, pad, canvas).left).toBe(0);
  });

  it('should lie below where there is no room above', () => {
    expect(padPosition({ x: 100, y: 20, width: 100, height: 80 }, pad, canvas).top).toBe(108);
    expect(padPosition({ x: 0, y: 20, width: 900, height: 590 }, pad, canvas).top).toBe(560);
  });

  it('should lie at the middle of an arrow', () => {
    const point = (x: number, y: number) => ({ x, y });
    expect(middleOf([point(0, 0), point(10, 0)])).toEqual(point(5, 0));
    expect(middleOf([point(0, 0), point(0, 30), point(60, 30), point(60, 0)])).toEqual(point(30, 30));
    expect(middleOf([point(0, 0), point(0, 30), point(60, 30)])).toEqual(point(0, 30));
  });
});

describe('the state of a model', () => {
  it('should be another one after an act was taken back and another done', () => {
    const saved = stateOf({ _stack: [{ id: 1 }, { id: 2 }], _stackIdx: 1 });
    expect(stateOf({ _stack: [{ id: 1 }, { id: 3 }], _stackIdx: 1 })).not.toBe(saved);
    expect(stateOf({ _stack: [{ id: 1 }, { id: 2 }, { id: 4 }], _stackIdx: 1 })).toBe(saved);
    expect(stateOf({ _stack: [], _stackIdx: -1 })).toBe(-1);
  });
});

describe('lists and forms of the panel', () => {
  it('should move entries', () => {
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  });

  it('should find free codes', () => {
    expect(freshCode('OUTCOME_', ['OUTCOME_1', 'OUTCOME_3'])).toBe('OUTCOME_2');
  });

  it('should take form files only', () => {
    expect(readFormFile('siteVisit.form', '{"components":[]}')).toMatchObject({ id: 'siteVisit' });
    expect(readFormFile('x.form', '{"id":"visit","components":[]}')).toMatchObject({ id: 'visit' });
    expect(readFormFile('x.form', '{"nodes":[]}')).toBe('noForm');
    expect(readFormFile('x.form', 'no')).toBe('notJson');
    expect(readFormFile('现场核查.form', '{"components":[]}')).toBe('noId');
    expect(readFormFile('x.form', `"${'x'.repeat(LARGEST_FORM)}"`)).toBe('tooLarge');
    const files = [
      { name: 'fine.dmn', text: '<definitions/>' },
      { name: 'a.form', text: '1' },
    ];
    expect(formsOf(files)).toEqual([{ id: 'a', schema: '1' }]);
    expect(withForm(files, { id: 'a', schema: '2' })).toEqual([
      { name: 'fine.dmn', text: '<definitions/>' },
      { name: 'a.form', text: '2' },
    ]);
  });
});

describe('the text of a fault', () => {
  const t = translator('zh');
  it('should use the names of the panel', () => {
    expect(faultText('power:definition 缺少属性 implementingBody，请填写', t)).toBe(
      '“事项信息”缺少“实施主体”，请填写',
    );
  });
  it('should leave alone what has no name there', () => {
    expect(faultText('没有 power:unheard 这种元素', t)).toBe('没有 power:unheard 这种元素');
  });
});
