import type { CaseViewQuery } from '@graphql/staff';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { TimeLeft } from '@/shared/ui/TimeLeft';
import { isPerson, postName } from '@/shared/words';
import styles from './CasePage.module.css';
import { Findings } from './Findings';
import { StepBadge } from './StepBadge';

type Case = NonNullable<CaseViewQuery['case']>;

/** What is done, what is being done, and what comes next. */
export function CaseSteps({ done, current, next }: Pick<Case, 'done' | 'current' | 'next'>) {
  const { t, format } = useLanguage();
  return (
    <div className={styles.steps}>
      <section aria-labelledby="steps-current">
        <h2 id="steps-current">{t('steps.current')}</h2>
        {current.length === 0 ? <p className={styles.quiet}>{t('steps.noCurrent')}</p> : null}
        <ol>
          {current.map((step) => (
            <li key={step.stepId}>
              <StepBadge look="current" />
              <div>
                <strong>{step.name}</strong>{' '}
                <span className={styles.stepFacts}>
                  {postName(step.post, t)} ·{' '}
                  {isPerson(step.assignee)
                    ? t('steps.inHandsOf', { who: step.assignee })
                    : t(`stepState.${step.state}`)}
                </span>
                <p className={styles.stepFacts}>
                  {t('steps.since', { at: format.dateTime(step.startedAt) })}
                </p>
                {step.clock ? (
                  <p className={styles.stepFacts}>
                    <TimeLeft clock={step.clock} />
                  </p>
                ) : null}
                <Findings findings={step.findings} />
              </div>
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="steps-next">
        <h2 id="steps-next">{t('steps.next')}</h2>
        {next.length === 0 ? <p className={styles.quiet}>{t('steps.noNext')}</p> : null}
        <ol>
          {next.map((step) => (
            <li key={step.id}>
              <StepBadge look="next" />
              <div>
                {step.name} <span className={styles.stepFacts}>{postName(step.post, t)}</span>
              </div>
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="steps-done">
        <h2 id="steps-done">{t('steps.done')}</h2>
        {done.length === 0 ? <p className={styles.quiet}>{t('steps.noDone')}</p> : null}
        <ol>
          {done.map((step) => (
            <li key={step.stepId}>
              <StepBadge look="done" />
              <div>
                {step.name}
                {step.outcome ? ` · ${step.outcome.name}` : ''}
                <p className={styles.stepFacts}>
                  {step.finishedAt ? format.dateTime(step.finishedAt) : ''} {postName(step.post, t)}
                  {isPerson(step.assignee) ? (
                    <>
                      {' '}
                      <span className={styles.account}>{step.assignee}</span>
                    </>
                  ) : null}
                </p>
                {step.opinion ? (
                  <p className={styles.stepFacts}>{t('steps.opinion', { opinion: step.opinion })}</p>
                ) : null}
                <Findings findings={step.findings} />
              </div>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
