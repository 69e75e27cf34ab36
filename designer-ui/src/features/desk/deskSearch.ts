import type { StepFilter, StepKind, StepOrder } from '@heliostat/client/staff';
import { z } from 'zod';
import type { Staff } from '@/shared/auth/StaffContext';
import { clockStates } from '@/shared/clock/clockStates';

/** The kinds of steps that people do, in the order in which a case meets them. */
export const stepKinds = [
  'ACCEPT',
  'EXAMINE',
  'INVESTIGATE',
  'NOTIFY',
  'DEFENCE',
  'HEARING',
  'EXPERT_REVIEW',
  'SITE_VISIT',
  'LEGAL_REVIEW',
  'COLLECTIVE_DISCUSSION',
  'LEADER_APPROVAL',
  'DECIDE',
  'ISSUE_DOCUMENT',
  'DELIVER',
  'ENFORCE',
  'PUBLISH',
  'ARCHIVE',
] as const satisfies StepKind[];

export const deskOrders = ['due', 'oldest'] as const;

const DeskSearch = z.object({
  kind: z.enum(stepKinds).optional().catch(undefined),
  clock: z.enum(clockStates).optional().catch(undefined),
  order: z.enum(deskOrders).catch('due'),
  after: z.string().min(1).nullable().catch(null),
});

/** What the address of the desk asks for. */
export type DeskSearch = z.infer<typeof DeskSearch>;

/** Reads the search from the address; what makes no sense there is left out. */
export function readDeskSearch(parameters: URLSearchParams): DeskSearch {
  return DeskSearch.parse({
    kind: parameters.get('kind') ?? undefined,
    clock: parameters.get('clock') ?? undefined,
    order: parameters.get('order') ?? undefined,
    after: parameters.get('after'),
  });
}

/** The search as the API wants it: of the steps that wait for the reader. */
export function deskFilter({ kind, clock }: DeskSearch): StepFilter {
  return {
    mine: true,
    ...(kind ? { kind: { eq: kind } } : {}),
    ...(clock ? { clockState: { eq: clock } } : {}),
  };
}

/** Steps without a deadline come last; among them the oldest first. */
export function deskOrder({ order }: DeskSearch): StepOrder[] {
  const oldest: StepOrder = { field: 'STARTED_AT', direction: 'ASC' };
  return order === 'due' ? [{ field: 'DUE_AT', direction: 'ASC' }, oldest] : [oldest];
}

/** Whether a step still waits for this person; lists lag by a moment. */
export function isMine(
  step: { state: string; assignee: string | null },
  { username }: Pick<Staff, 'username'>,
): boolean {
  return step.state === 'OPEN' || (step.state === 'CLAIMED' && step.assignee === username);
}
