import { beforeEach, describe, expect, it } from 'vitest';
import { en } from './en';
import { formats } from './formats';
import { fill, rememberedLanguage, rememberLanguage, translator } from './language';
import { zh } from './zh';

describe('the languages', () => {
  beforeEach(() => localStorage.clear());

  it('should have the same keys', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  });

  it('should leave no text empty', () => {
    expect(Object.values<string>(zh).concat(Object.values(en))).not.toContain('');
  });

  it('should use the same parameters', () => {
    const parameters = (text: string): string[] =>
      [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();
    for (const key of Object.keys(zh) as (keyof typeof zh)[]) {
      expect(parameters(en[key]), key).toEqual(parameters(zh[key]));
    }
  });

  it('should begin in Chinese and remember what was chosen', () => {
    expect(rememberedLanguage()).toBe('zh');
    rememberLanguage('en');
    expect(rememberedLanguage()).toBe('en');
    localStorage.setItem('heliostat.language', 'xx');
    expect(rememberedLanguage()).toBe('zh');
  });

  it('should put parameters in', () => {
    expect(fill('{a} and {b}', { a: 1 })).toBe('1 and {b}');
    expect(translator('zh')('unit.workingDays', { n: 3 })).toBe('3 个工作日');
  });

  it('should show instants in the agencies’ zone', () => {
    expect(formats('zh').dateTime('2026-11-30T09:30:00Z')).toBe('2026/11/30 17:30');
    expect(formats('zh').exactTime('2026-11-30T09:30:05Z')).toBe('2026/11/30 17:30:05');
    expect(formats('en').dateTime('2026-11-30T17:30:00+08:00')).toBe('30 Nov 2026, 17:30');
  });
});
