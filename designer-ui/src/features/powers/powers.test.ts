import { describe, expect, it } from 'vitest';
import { POWER_NAMESPACE } from '@/shared/power/namespace';
import { readCatalogueFacts } from './catalogueFacts';
import { joinPowers, searchPowers } from './powerList';
import { possibleOrders } from './standing';

const limits = {
  promised: { amount: 10, unit: 'WORKING_DAY' },
  statutory: { amount: 20, unit: 'WORKING_DAY' },
} as const;
const running = {
  code: 'QD-XK-0001',
  name: '设置大型户外广告许可',
  category: 'PERMIT',
  ...limits,
  version: 2,
  publishedAt: '2026-11-10T10:00:00+08:00',
  standing: { state: 'IN_FORCE', since: null, document: null, runningCases: null },
} as const;
const draft = (code: string, contentHash: string, publishedHash: string | null) => ({
  code,
  name: code,
  savedAt: '2026-11-20T10:00:00+08:00',
  contentHash,
  published: publishedHash === null ? null : { contentHash: publishedHash, version: 2 },
});

describe('the list of powers', () => {
  it('should tell drafts, published and changed powers apart', () => {
    const lines = joinPowers(
      [running],
      [draft('QD-XK-0001', 'b', 'a'), draft('QD-XK-0002', 'c', null), draft('QD-XK-0003', 'd', 'd')],
    );
    expect(lines.map(({ code, state }) => `${code} ${state}`)).toEqual([
      'QD-XK-0001 CHANGED',
      'QD-XK-0002 DRAFT',
      'QD-XK-0003 PUBLISHED',
    ]);
    expect(lines[0]?.facts?.category).toBe('PERMIT');
  });

  it('should offer orders only about powers that run and that the reader may publish', () => {
    const suspended = { ...running.standing, state: 'SUSPENDED' } as const;
    const abolished = { ...running.standing, state: 'ABOLISHED' } as const;
    expect(possibleOrders({ standing: running.standing, mine: true })).toEqual(['suspend', 'abolish']);
    expect(possibleOrders({ standing: suspended, mine: true })).toEqual(['resume', 'abolish']);
    expect(possibleOrders({ standing: abolished, mine: true })).toEqual([]);
    expect(possibleOrders({ standing: running.standing, mine: false })).toEqual([]);
    expect(possibleOrders({ standing: null, mine: true })).toEqual([]);
    const lines = joinPowers([running, { ...running, code: 'QD-XK-0004' }], [draft('QD-XK-0001', 'b', 'a')]);
    expect(lines.map(({ mine }) => mine)).toEqual([true, false]);
    expect(lines[0]?.standing?.state).toBe('IN_FORCE');
  });

  it('should find by name and by code', () => {
    const lines = joinPowers([running], []);
    expect(searchPowers(lines, '户外')).toHaveLength(1);
    expect(searchPowers(lines, ' xk-0001 ')).toHaveLength(1);
    expect(searchPowers(lines, '处罚')).toHaveLength(0);
  });
});

describe('the catalogue entry of a draft', () => {
  it('should be read from its model', () => {
    const model = `<b:d xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:power="${POWER_NAMESPACE}">
      <power:definition category="PERMIT" promised="P10D" statutory="P20D" limitUnit="WORKING_DAY" /></b:d>`;
    expect(readCatalogueFacts(model)).toEqual({ category: 'PERMIT', ...limits });
    expect(readCatalogueFacts('<a/>')).toBeNull();
  });
});
