import type { LimitUnit } from '@graphql/staff';

/** An amount of legal time. */
export interface Limit {
  readonly amount: number;
  readonly unit: LimitUnit;
}

/** The largest amount that a power's file may state. */
export const LARGEST = 36_500;

/** Reads a limit as a power's file states it, `P10D` or `PT24H`; null when it is neither. */
export function readLimit(iso: string, dayUnit: LimitUnit): Limit | null {
  const hours = /^PT(\d{1,5})H$/.exec(iso);
  const days = /^P(\d{1,5})D$/.exec(iso);
  const amount = Number((hours ?? days)?.[1]);
  if (!(amount >= 1 && amount <= LARGEST) || (days && dayUnit === 'HOUR')) {
    return null;
  }
  return { amount, unit: hours ? 'HOUR' : dayUnit };
}

/** Writes a limit as a power's file states it. */
export function writeLimit({ amount, unit }: Limit): string {
  return unit === 'HOUR' ? `PT${amount}H` : `P${amount}D`;
}
