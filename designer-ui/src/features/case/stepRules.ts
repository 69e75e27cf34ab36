import type { StepFactsFragment } from '@graphql/staff';
import type { Staff } from '@/shared/auth/StaffContext';

type StepOffer = Pick<StepFactsFragment, 'post' | 'state' | 'assignee'>;
type Worker = Pick<Staff, 'username' | 'posts'>;

/** Tells whether a step lies open for somebody, or in their own hands. The server has the last word. */
export function mayWorkOn(step: StepOffer, staff: Worker): boolean {
  if (step.post === null || !staff.posts.includes(step.post)) {
    return false;
  }
  switch (step.state) {
    case 'OPEN':
      return true;
    case 'CLAIMED':
      return step.assignee === staff.username;
    case 'COMPLETED':
    case 'TERMINATED':
      return false;
  }
}
