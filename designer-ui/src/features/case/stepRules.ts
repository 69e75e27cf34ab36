import type { StepFactsFragment } from '@graphql/staff';
import type { Staff } from '@/shared/auth/StaffContext';

type StepOffer = Pick<StepFactsFragment, 'entitled' | 'state' | 'assignee' | 'finishedAt'>;
type Team = Pick<StepFactsFragment, 'officersNeeded' | 'officers'>;
type Worker = Pick<Staff, 'username'>;

type NamedOutcomes = Pick<StepFactsFragment, 'name' | 'outcomes'>;

/** The name of a step's outcome; an outcome that the steps do not know keeps its code. */
export function outcomeName(
  { stepName, outcome }: { readonly stepName: string | null; readonly outcome: string | null },
  steps: readonly NamedOutcomes[],
): string {
  const known = steps
    .filter((step) => step.name === stepName)
    .flatMap((step) => step.outcomes)
    .find(({ code }) => code === outcome);
  return known?.name ?? outcome ?? '';
}

type Finished = Pick<StepFactsFragment, 'name' | 'findings' | 'finishedAt'>;

/** The step done last, when its review found something; whoever goes on must know. */
export function lastFindings<Step extends Finished>(done: readonly Step[]): Step | null {
  const [last] = [...done].sort((one, other) => (other.finishedAt ?? '').localeCompare(one.finishedAt ?? ''));
  return last !== undefined && last.findings.length > 0 ? last : null;
}

/** Tells whether a step lies open for somebody, or in their own hands. The server has the last word. */
export function mayWorkOn(step: StepOffer, staff: Worker): boolean {
  if (step.finishedAt !== null) {
    // Handed in; what follows from it is being made.
    return false;
  }
  switch (step.state) {
    case 'OPEN':
      return step.entitled;
    case 'CLAIMED':
      return step.assignee === staff.username;
    case 'COMPLETED':
    case 'TERMINATED':
      return false;
  }
}

/** Tells whether the reader may put back what somebody else has in hand. */
export function mayRecall(
  step: Pick<StepFactsFragment, 'mayRelease' | 'assignee' | 'finishedAt'>,
  staff: Worker,
): boolean {
  return step.mayRelease && step.finishedAt === null && step.assignee !== staff.username;
}

/** Tells whether several officers must do a step that is open to the reader's post. */
export function isDoneTogether(step: StepOffer & Team): boolean {
  const open = step.state === 'OPEN' || step.state === 'CLAIMED';
  return open && step.finishedAt === null && step.officersNeeded > 1 && step.entitled;
}

/** How many must still join the one who has the step in hand. */
export function officersMissing({ officersNeeded, officers }: Team): number {
  return Math.max(0, officersNeeded - 1 - officers.length);
}

/** The drafts that matter for a chosen outcome; all of them while none is chosen. */
export function previewsFor<Preview extends { readonly outcomes: readonly string[] }>(
  previews: readonly Preview[],
  outcome: string,
): readonly Preview[] {
  return outcome === '' ? previews : previews.filter(({ outcomes }) => outcomes.includes(outcome));
}
