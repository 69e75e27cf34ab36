import type { CaseViewQuery } from '@graphql/staff';
import type { ReactNode } from 'react';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { TimeLeft } from '@/shared/ui/TimeLeft';
import { isPerson, postName } from '@/shared/words';
import styles from './CasePage.module.css';
import { Findings } from './Findings';
import { RecallStep } from './RecallStep';
import { StepBadge, type StepLook } from './StepBadge';

type Case = NonNullable<CaseViewQuery['case']>;
type Run = Case['done'][number];

interface Props extends Pick<Case, 'done' | 'current' | 'next'> {
  readonly onChange: () => void;
}

/** What is done, what is being done, and what comes next. */
export function CaseSteps({ done, current, next, onChange }: Props) {
  const { t } = useLanguage();
  return (
    <div className={styles.steps}>
      <StepList look="current" title={t('steps.current')} nothing={t('steps.noCurrent')}>
        {current.map((step) => ({
          key: step.stepId,
          entry: <CurrentStep step={step} onChange={onChange} />,
        }))}
      </StepList>
      <StepList look="next" title={t('steps.next')} nothing={t('steps.noNext')}>
        {next.map((step) => ({
          key: step.id,
          entry: (
            <>
              {step.name} <span className={styles.stepFacts}>{postName(step.post, t)}</span>
            </>
          ),
        }))}
      </StepList>
      <StepList look="done" title={t('steps.done')} nothing={t('steps.noDone')}>
        {done.map((step) => ({ key: step.stepId, entry: <DoneStep step={step} /> }))}
      </StepList>
    </div>
  );
}

interface ListProps {
  readonly look: StepLook;
  readonly title: string;
  readonly nothing: string;
  readonly children: readonly { readonly key: string; readonly entry: ReactNode }[];
}

function StepList({ look, title, nothing, children }: ListProps) {
  return (
    <section aria-labelledby={`steps-${look}`}>
      <h2 id={`steps-${look}`}>{title}</h2>
      {children.length === 0 ? <p className={styles.quiet}>{nothing}</p> : null}
      <ol>
        {children.map(({ key, entry }) => (
          <li key={key}>
            <StepBadge look={look} />
            <div>{entry}</div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function CurrentStep({ step, onChange }: { step: Run; onChange: () => void }) {
  const { t, format } = useLanguage();
  return (
    <>
      <strong>{step.name}</strong>{' '}
      <span className={styles.stepFacts}>
        {postName(step.post, t)} ·{' '}
        {isPerson(step.assignee)
          ? t('steps.inHandsOf', { who: step.assignee })
          : t(`stepState.${step.state}`)}
      </span>
      <p className={styles.stepFacts}>{t('steps.since', { at: format.dateTime(step.startedAt) })}</p>
      {step.clock ? (
        <p className={styles.stepFacts}>
          <TimeLeft clock={step.clock} />
        </p>
      ) : null}
      <Findings findings={step.findings} />
      <RecallStep step={step} onChange={onChange} />
    </>
  );
}

function DoneStep({ step }: { step: Run }) {
  const { t, format } = useLanguage();
  return (
    <>
      {step.name}
      {step.outcome ? ` · ${step.outcome.name}` : ''}
      <p className={styles.stepFacts}>
        {step.finishedAt ? format.dateTime(step.finishedAt) : ''} {postName(step.post, t)}
        {isPerson(step.assignee) ? (
          <>
            {' '}
            <span className={styles.account}>{[step.assignee, ...step.officers].join(t('team.comma'))}</span>
          </>
        ) : null}
      </p>
      {step.opinion ? (
        <p className={styles.stepFacts}>{t('steps.opinion', { opinion: step.opinion })}</p>
      ) : null}
      <Findings findings={step.findings} />
    </>
  );
}
