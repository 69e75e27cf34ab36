import type { StepFilter, StepState } from '@graphql/staff';
import type { Staff } from '@/shared/auth/StaffContext';

type Worker = Pick<Staff, 'username' | 'posts'>;

/** Asks for the open steps of somebody's posts, and for those in their own hands. */
export function deskFilter({ username, posts }: Worker): StepFilter {
  return {
    or: [
      { post: { in: [...posts] }, state: { eq: 'OPEN' } },
      { assignee: { eq: username }, state: { eq: 'CLAIMED' } },
    ],
  };
}

/** Tells whether a step waits for this person and nobody else. */
export function isMine(step: { state: StepState; assignee: string | null }, { username }: Worker): boolean {
  return step.state === 'OPEN' || (step.state === 'CLAIMED' && step.assignee === username);
}
