import type { PowerState } from '@graphql/staff';
import type { PowerLine } from './powerList';

/** What may be ordered about a power. */
export type PowerOrder = 'suspend' | 'resume' | 'abolish';

const orders: Record<PowerState, readonly PowerOrder[]> = {
  IN_FORCE: ['suspend', 'abolish'],
  SUSPENDED: ['resume', 'abolish'],
  ABOLISHED: [],
};

/** The orders that make sense for a power and that the reader may give. The server decides. */
export function possibleOrders({
  standing,
  mine,
}: Pick<PowerLine, 'standing' | 'mine'>): readonly PowerOrder[] {
  return standing && mine ? orders[standing.state] : [];
}
