import { describe, expect, it } from 'vitest';
import { caseFilter, caseListFilter, caseOrder, isNarrowed, readCaseSearch } from './caseSearch';
import { readForm } from './form/schema';
import { answersOf, faultsOf } from './form/validate';
import { marksOf } from './marks';
import { actName, actorName } from '@/shared/words';
import { translator } from '@/shared/i18n/language';
import {
  isDoneTogether,
  lastFindings,
  mayRecall,
  mayWorkOn,
  officersMissing,
  outcomeName,
  previewsFor,
} from './stepRules';
import { missingEntries, noEntries, type PossibleAct } from './acts';

describe('marks on the diagram', () => {
  it('should let what is in hand outrank an earlier run of the same step', () => {
    const marks = marksOf({
      done: [{ elementId: 'accept' }, { elementId: 'examine' }],
      current: [{ elementId: 'examine' }],
      next: [{ id: 'legalReview' }],
    });
    expect(marks).toEqual([
      { elementId: 'accept', look: 'done' },
      { elementId: 'examine', look: 'current' },
      { elementId: 'legalReview', look: 'next' },
    ]);
  });
});

describe('mayWorkOn', () => {
  const staff = { username: 'li' };
  const open = { entitled: true, state: 'OPEN', assignee: null, finishedAt: null } as const;
  it('should offer open steps that the reader may do and claimed ones in the own hands', () => {
    expect(mayWorkOn(open, staff)).toBe(true);
    expect(mayWorkOn({ ...open, state: 'CLAIMED', assignee: 'li' }, staff)).toBe(true);
    expect(mayWorkOn({ ...open, entitled: false, state: 'CLAIMED', assignee: 'li' }, staff)).toBe(true);
  });
  it('should offer nothing else', () => {
    expect(mayWorkOn({ ...open, entitled: false }, staff)).toBe(false);
    expect(mayWorkOn({ ...open, state: 'CLAIMED', assignee: 'wang' }, staff)).toBe(false);
    expect(mayWorkOn({ ...open, state: 'COMPLETED', assignee: 'li' }, staff)).toBe(false);
    const handedIn = {
      ...open,
      state: 'CLAIMED',
      assignee: 'li',
      finishedAt: '2026-11-26T09:00:00+08:00',
    } as const;
    expect(mayWorkOn(handedIn, staff)).toBe(false);
  });
});

describe('mayRecall', () => {
  const held = { mayRelease: true, assignee: 'wang', finishedAt: null };
  it('should put back only what somebody else still has in hand', () => {
    expect(mayRecall(held, { username: 'li' })).toBe(true);
    expect(mayRecall(held, { username: 'wang' })).toBe(false);
    expect(mayRecall({ ...held, mayRelease: false }, { username: 'li' })).toBe(false);
    expect(mayRecall({ ...held, finishedAt: '2026-11-26T09:00:00+08:00' }, { username: 'li' })).toBe(false);
  });
});

describe('steps done together', () => {
  const visit = {
    entitled: true,
    state: 'CLAIMED',
    assignee: 'wang',
    finishedAt: null,
    officersNeeded: 2,
  } as const;
  it('should be shown to colleagues of the post', () => {
    expect(isDoneTogether({ ...visit, officers: [] })).toBe(true);
    expect(isDoneTogether({ ...visit, officers: [], entitled: false })).toBe(false);
    expect(isDoneTogether({ ...visit, officers: [], officersNeeded: 1 })).toBe(false);
    expect(isDoneTogether({ ...visit, officers: [], state: 'COMPLETED' })).toBe(false);
  });
  it('should say how many must still join', () => {
    expect(officersMissing({ ...visit, officers: [] })).toBe(1);
    expect(officersMissing({ ...visit, officers: ['li'] })).toBe(0);
    expect(officersMissing({ ...visit, officers: ['li', 'zhao'] })).toBe(0);
  });
});

describe('previewsFor', () => {
  const previews = [{ outcomes: ['GRANT'] }, { outcomes: ['DENY'] }, { outcomes: ['GRANT', 'DENY'] }];
  it('should show the drafts of the chosen outcome, and all before one is chosen', () => {
    expect(previewsFor(previews, '')).toHaveLength(3);
    expect(previewsFor(previews, 'DENY')).toEqual([previews[1], previews[2]]);
    expect(previewsFor(previews, 'RETURN')).toEqual([]);
  });
});

describe('the trail', () => {
  const t = translator('zh');
  it('should name acts, actors and outcomes', () => {
    expect(actName('step-completed', t)).toBe('完成环节');
    expect(actorName('engine', t)).toBe('系统自动');
    expect(actorName('service-account-portal', t)).toBe('portal（服务账号）');
    const steps = [{ name: '审查', outcomes: [{ code: 'APPROVE', name: '拟同意' }] }];
    expect(outcomeName({ stepName: '审查', outcome: 'APPROVE' }, steps)).toBe('拟同意');
  });
  it('should keep what it does not know', () => {
    expect(actName('something-new', t)).toBe('something-new');
    expect(actorName('li', t)).toBe('li');
    expect(outcomeName({ stepName: '审查', outcome: 'OLD' }, [])).toBe('OLD');
    expect(outcomeName({ stepName: null, outcome: null }, [])).toBe('');
  });
});

describe('lastFindings', () => {
  const finding = { code: 'MATERIAL_MISSING:a', message: '缺少材料', legalGround: null };
  it('should give what the step done last found, and nothing older', () => {
    const check = { name: '材料核对', finishedAt: '2026-11-20T10:00:00+08:00', findings: [finding] };
    const later = { name: '补正告知', finishedAt: '2026-11-20T11:00:00+08:00', findings: [] };
    expect(lastFindings([check])?.name).toBe('材料核对');
    expect(lastFindings([later, check])).toBeNull();
    expect(lastFindings([])).toBeNull();
  });
});

describe('the search for cases', () => {
  const read = (address: string) => readCaseSearch(new URLSearchParams(address));

  it('should come from the address and leave nonsense out', () => {
    const search = read('caseNo=%20A-1%20&status=NONSENSE&clock=LATE&from=yesterday&order=up');
    expect(caseListFilter(search)).toEqual({ caseNo: { eq: 'A-1' } });
    expect(caseOrder(search).map(({ field }) => field)).toEqual(['SUBMITTED_AT']);
    expect(isNarrowed(search)).toBe(true);
    expect(isNarrowed(read('order=due'))).toBe(false);
  });

  it('should ask for category, clock and a period of whole days', () => {
    const search = read('category=PERMIT&clock=OVERDUE&from=2026-03-01&to=2026-03-31&order=due');
    expect(caseListFilter(search)).toEqual({
      category: { eq: 'PERMIT' },
      clockState: { eq: 'OVERDUE' },
      submittedAt: { gte: '2026-03-01T00:00:00+08:00', lte: '2026-03-31T23:59:59.999+08:00' },
    });
    expect(caseFilter(search)).not.toHaveProperty('clockState');
    expect(caseOrder(search).map(({ field }) => field)).toEqual(['DUE_AT', 'SUBMITTED_AT']);
  });
});

describe('a form', () => {
  const schema = {
    components: [
      { type: 'text', text: '# 现场核查' },
      { type: 'textfield', key: 'officers.second', label: '第二名执法人员', validate: { required: true } },
      {
        type: 'group',
        label: '量',
        components: [{ type: 'number', key: 'area', label: '面积', validate: { min: 1, max: 500 } }],
      },
      { type: 'checkbox', key: 'agrees', label: '与申请一致' },
      {
        type: 'textfield',
        key: 'hidden',
        label: '隐',
        validate: { required: true },
        conditional: { hide: '=a' },
      },
      { type: 'signature-pad' },
    ],
  };
  const components = readForm(schema) ?? [];

  it('should be read with groups, and keep what it does not know', () => {
    expect(components.map(({ type }) => type)).toEqual([
      'text',
      'textfield',
      'group',
      'checkbox',
      'textfield',
      'signature-pad',
    ]);
    expect(readForm('nothing')).toBeNull();
  });

  it('should name every fault', () => {
    const faults = faultsOf(components, { area: '501' });
    expect([...faults].map(([key, fault]) => `${key} ${fault.key}`)).toEqual([
      'officers.second form.required',
      'area form.tooBig',
    ]);
  });

  it('should send numbers as numbers, paths as objects and leave out what is empty', () => {
    expect(answersOf(components, { 'officers.second': '李四', area: '12.5' })).toEqual({
      officers: { second: '李四' },
      area: 12.5,
      agrees: false,
    });
  });
});

const ground = { code: 'HEARING', name: '听证', article: null };

describe('an act beside the steps', () => {
  const act = { legalGrounds: [], atMost: null, article: null };
  const reasoned = { ...noEntries, reason: '理由' };

  it('should ask for a reason, and for a ground where one must be named', () => {
    const suspend: PossibleAct = { ...act, kind: 'CLOCK_SUSPEND', legalGrounds: [ground] };
    expect(missingEntries(suspend, noEntries)).toEqual(['legalGround', 'reason']);
    expect(missingEntries(suspend, { ...reasoned, legalGround: 'HEARING' })).toEqual([]);
    expect(missingEntries({ ...act, kind: 'CLOCK_RESUME' }, { ...noEntries, reason: ' ' })).toEqual([
      'reason',
    ]);
  });
  it('should ask for whole days within what the law allows', () => {
    const extend = { ...act, kind: 'CLOCK_EXTEND', atMost: 10 } as const;
    for (const amount of ['', '0', '11', '2.5', 'x']) {
      expect(missingEntries(extend, { ...reasoned, amount })).toEqual(['amount']);
    }
    expect(missingEntries(extend, { ...reasoned, amount: '10' })).toEqual([]);
  });
  it('should give more time without a reason and refuse it with one', () => {
    const decide = { ...act, kind: 'CLOCK_EXTENSION_DECIDE' } as const;
    expect(missingEntries(decide, noEntries)).toEqual(['approve', 'reason']);
    expect(missingEntries(decide, { ...noEntries, approve: 'yes' })).toEqual([]);
    expect(missingEntries(decide, { ...noEntries, approve: 'no' })).toEqual(['reason']);
  });
  it('should end a case only when that is confirmed', () => {
    expect(missingEntries({ ...act, kind: 'CASE_WITHDRAW' }, reasoned)).toEqual(['sure']);
    expect(missingEntries({ ...act, kind: 'CASE_TRANSFER' }, { ...reasoned, sure: true })).toEqual([
      'toAgency',
    ]);
  });
});
