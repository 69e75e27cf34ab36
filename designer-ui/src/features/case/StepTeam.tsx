import {
  JoinStepDocument,
  LeaveStepDocument,
  type RefusalFactsFragment,
  type StepFactsFragment,
} from '@graphql/staff';
import { useState } from 'react';
import { useMutation, type CombinedError } from 'urql';
import { useStaff } from '@/shared/auth/StaffContext';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { Button } from '@/shared/ui/Button';
import { ErrorNotice, Notice, Refusals } from '@/shared/ui/States';
import styles from './CasePage.module.css';
import { officersMissing } from './stepRules';

interface Props {
  readonly step: StepFactsFragment;
  readonly onChange: () => void;
}

/** Who does a step together, where the law asks for several officers; colleagues join and leave here. */
export function StepTeam({ step, onChange }: Props) {
  const { t } = useLanguage();
  const staff = useStaff();
  const [, join] = useMutation(JoinStepDocument);
  const [, leave] = useMutation(LeaveStepDocument);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CombinedError | undefined>();
  const [refusals, setRefusals] = useState<readonly RefusalFactsFragment[]>([]);
  const input = { stepId: step.stepId };
  const missing = officersMissing(step);
  const members = step.assignee === null ? step.officers : [step.assignee, ...step.officers];
  const takesPart = step.officers.includes(staff.username);

  const act = async (joins: boolean): Promise<void> => {
    setBusy(true);
    if (joins) {
      const answer = await join({ input });
      setError(answer.error);
      setRefusals(answer.data?.stepJoin.refusals ?? []);
    } else {
      const answer = await leave({ input });
      setError(answer.error);
      setRefusals(answer.data?.stepLeave.refusals ?? []);
    }
    setBusy(false);
    onChange();
  };

  return (
    <section className={styles.panel} aria-labelledby={`team-${step.stepId}`} aria-busy={busy}>
      <h2 id={`team-${step.stepId}`}>{t('team.title', { name: step.name })}</h2>
      {error ? <ErrorNotice error={error} /> : null}
      <Refusals refusals={refusals} />
      {members.length > 0 ? <p>{t('team.members', { who: members.join(t('team.comma')) })}</p> : null}
      {step.assignee === null ? <p>{t('team.nobody')}</p> : null}
      {missing > 0 ? <Notice look="warn">{t('team.missing', { n: missing })}</Notice> : null}
      {step.assignee === staff.username ? null : (
        <div className={styles.actions}>
          <Button disabled={busy} onClick={() => void act(!takesPart)}>
            {t(takesPart ? 'team.leave' : 'team.join')}
          </Button>
        </div>
      )}
    </section>
  );
}
