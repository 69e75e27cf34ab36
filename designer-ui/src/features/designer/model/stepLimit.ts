import type { LimitUnit } from '@graphql/staff';
import { readLimit, writeLimit, type Limit } from '@/shared/power/limit';
import type { StepFacts } from './facts';

type Stated = Pick<StepFacts, 'limit' | 'limitUnit'>;

/**
 * The limit of a step; null when it states none.
 *
 * @param powerUnit how the power counts days, and the step too unless it says otherwise
 */
export function readStepLimit({ limit, limitUnit }: Stated, powerUnit: LimitUnit): Limit | null {
  return readLimit(limit, limitUnit === '' ? powerUnit : limitUnit);
}

/** A limit as a step states it: a unit of its own only where it counts days in another way than the power. */
export function writeStepLimit(limit: Limit | null, powerUnit: LimitUnit): Stated {
  if (limit === null) {
    return { limit: '', limitUnit: '' };
  }
  return {
    limit: writeLimit(limit),
    limitUnit: limit.unit === powerUnit || limit.unit === 'HOUR' ? '' : limit.unit,
  };
}
