import { describe, expect, it } from 'vitest';
import { readLimit, writeLimit } from './limit';

describe('limits', () => {
  it('should read days in the unit of the power and hours as hours', () => {
    expect(readLimit('P10D', 'WORKING_DAY')).toEqual({ amount: 10, unit: 'WORKING_DAY' });
    expect(readLimit('PT24H', 'CALENDAR_DAY')).toEqual({ amount: 24, unit: 'HOUR' });
  });

  it.each(['', 'P0D', 'P40000D', '10', 'P1W'])('should refuse %s', (text) => {
    expect(readLimit(text, 'WORKING_DAY')).toBeNull();
  });

  it('should refuse days where everything is counted in hours', () => {
    expect(readLimit('P1D', 'HOUR')).toBeNull();
  });

  it('should write what it read', () => {
    expect(writeLimit({ amount: 20, unit: 'CALENDAR_DAY' })).toBe('P20D');
    expect(writeLimit({ amount: 2, unit: 'HOUR' })).toBe('PT2H');
  });
});
