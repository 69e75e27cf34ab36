import { describe, expect, it } from 'vitest';
import { translator } from '../i18n/language';
import { timeLeft } from './timeLeft';

const t = translator('zh');
const promised = { amount: 10, unit: 'WORKING_DAY' } as const;

describe('timeLeft', () => {
  it('should count what is left, today included', () => {
    expect(timeLeft({ state: 'RUNNING', remaining: 6, overdueBy: 0, promised }, t)).toEqual({
      urgency: 'calm',
      text: '剩余 6 个工作日',
    });
  });

  it('should be urgent on the last day', () => {
    expect(timeLeft({ state: 'RUNNING', remaining: 1, overdueBy: 0, promised }, t).urgency).toBe('soon');
  });

  it('should say how long it is overdue', () => {
    expect(timeLeft({ state: 'OVERDUE', remaining: 0, overdueBy: 2, promised }, t)).toEqual({
      urgency: 'over',
      text: '已超期 2 个工作日',
    });
  });

  it('should freeze what is left while suspended', () => {
    expect(timeLeft({ state: 'SUSPENDED', remaining: 7, overdueBy: 0, promised }, t).text).toContain(
      '剩余 7 个工作日',
    );
    expect(timeLeft({ state: 'SUSPENDED', remaining: null, overdueBy: 0, promised }, t).text).toBe(
      '已中止计时',
    );
  });

  it('should speak of one day as of one', () => {
    const figures = { state: 'RUNNING', remaining: 1, overdueBy: 0, promised } as const;
    expect(timeLeft(figures, translator('en')).text).toBe('1 working day left');
  });

  it('should count in the unit of the limit', () => {
    const hours = { amount: 24, unit: 'HOUR' } as const;
    expect(timeLeft({ state: 'RUNNING', remaining: 5, overdueBy: 0, promised: hours }, t).text).toBe(
      '剩余 5 小时',
    );
  });
});
