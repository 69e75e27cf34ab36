import type { ClockState } from '@heliostat/client/staff';

/** Where a clock may stand, the most urgent first. */
export const clockStates = [
  'OVERDUE',
  'RUNNING',
  'SUSPENDED',
  'NOT_STARTED',
  'STOPPED',
] as const satisfies ClockState[];
