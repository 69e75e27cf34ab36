import { CaseProgressDocument, type CaseProgressQuery } from '@graphql/public';
import { useEffect, useMemo, useState, type SyntheticEvent } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Provider, useQuery } from 'urql';
import { ClockCard } from '@/shared/clock/ClockCard';
import { createPublicClient } from '@/shared/graphql/publicClient';
import { useLastKnown } from '@/shared/graphql/useLastKnown';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { Button } from '@/shared/ui/Button';
import { Field } from '@/shared/ui/Field';
import { Empty, ErrorNotice, Loading } from '@/shared/ui/States';
import { usePageTitle } from '@/shared/ui/usePageTitle';
import ui from '@/shared/ui/ui.module.css';
import { postName } from '@/shared/words';
import styles from './ProgressPage.module.css';

const REFRESH_MILLISECONDS = 10_000;

type Progress = NonNullable<CaseProgressQuery['caseProgress']>;

/** For everyone: which step a case has reached, which comes next, how much time is left. Needs no sign-in. */
export function ProgressPage() {
  const { language, t } = useLanguage();
  usePageTitle(t('progress.title'));
  const client = useMemo(() => createPublicClient(language), [language]);
  const [parameters] = useSearchParams();
  const caseNo = parameters.get('caseNo') ?? '';
  // The query code is a secret of the applicant: it stays out of the address, its history and the server's log.
  const [asked, setAsked] = useState<{ caseNo: string; queryCode: string; times: number } | null>(null);
  return (
    <Provider value={client}>
      <div className={styles.page}>
        <h1>{t('progress.title')}</h1>
        <p>{t('progress.intro')}</p>
        <AskForm
          caseNo={caseNo}
          onAsk={(wanted, queryCode) =>
            setAsked((before) => ({ caseNo: wanted, queryCode, times: (before?.times ?? 0) + 1 }))
          }
        />
        <p>
          <Link to="/verify">{t('progress.verify')}</Link>
        </p>
        {asked ? <Answer key={asked.times} caseNo={asked.caseNo} queryCode={asked.queryCode} /> : null}
      </div>
    </Provider>
  );
}

function AskForm({ caseNo, onAsk }: { caseNo: string; onAsk: (caseNo: string, queryCode: string) => void }) {
  const { t } = useLanguage();
  const [number, setNumber] = useState(caseNo);
  const [code, setCode] = useState('');
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (number.trim() && code.trim()) {
      onAsk(number.trim(), code.trim());
    }
  };
  return (
    <form className={styles.ask} onSubmit={submit}>
      <Field label={t('case.caseNo')} required>
        {(wiring) => (
          <input
            {...wiring}
            required
            autoComplete="off"
            value={number}
            onChange={(event) => setNumber(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('progress.queryCode')} required>
        {(wiring) => (
          <input
            {...wiring}
            required
            autoComplete="off"
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" look="primary">
        {t('progress.ask')}
      </Button>
    </form>
  );
}

function Answer({ caseNo, queryCode }: { caseNo: string; queryCode: string }) {
  const { t } = useLanguage();
  const [{ data, error, fetching }, ask] = useQuery({
    query: CaseProgressDocument,
    variables: { caseNo, queryCode },
  });
  const progress = useLastKnown(data?.caseProgress ?? undefined);
  const live = progress !== undefined;
  useEffect(() => {
    if (!live) {
      return;
    }
    const timer = setInterval(() => ask({ requestPolicy: 'network-only' }), REFRESH_MILLISECONDS);
    return () => clearInterval(timer);
  }, [live, ask]);
  return (
    <>
      {error ? <ErrorNotice error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} /> : null}
      {!data && fetching ? <Loading /> : null}
      {data && !progress ? <Empty title={t('progress.noMatch')}>{t('progress.noMatch.remedy')}</Empty> : null}
      {progress ? (
        <Shown progress={progress} onRefresh={() => ask({ requestPolicy: 'network-only' })} />
      ) : null}
    </>
  );
}

function Shown({ progress, onRefresh }: { progress: Progress; onRefresh: () => void }) {
  const { t, format } = useLanguage();
  return (
    <article className={styles.answer} aria-labelledby="progress-name">
      <div className={ui.pageHead}>
        <h2 id="progress-name">
          {progress.powerName} <span className={styles.quiet}>{progress.caseNo}</span>
        </h2>
        <Button small onClick={onRefresh}>
          {t('common.refresh')}
        </Button>
      </div>
      <p>
        <span className={[ui.tag, ui.tagStrong].join(' ')}>{t(`status.${progress.status}`)}</span>{' '}
        {progress.result ? <span className={ui.tag}>{t(`result.${progress.result}`)}</span> : null}
      </p>
      <div className={styles.three} aria-live="polite">
        <section aria-labelledby="progress-current">
          <h3 id="progress-current">{t('progress.current')}</h3>
          {progress.current.length === 0 ? <p className={styles.quiet}>{t('steps.noCurrent')}</p> : null}
          {progress.current.map((step) => (
            <p key={step.id} className={styles.big}>
              {step.name} <span className={styles.quiet}>{postName(step.post, t)}</span>
            </p>
          ))}
        </section>
        <section aria-labelledby="progress-next">
          <h3 id="progress-next">{t('progress.next')}</h3>
          <p className={progress.next.length === 0 ? styles.quiet : styles.big}>
            {progress.next.length === 0
              ? t('steps.noNext')
              : progress.next.map((step) => step.name).join(t('common.listSeparator'))}
          </p>
        </section>
        <ClockCard clock={progress.clock} />
      </div>
      <section aria-labelledby="progress-done">
        <h3 id="progress-done">{t('steps.done')}</h3>
        {progress.done.length === 0 ? <p className={styles.quiet}>{t('steps.noDone')}</p> : null}
        <ol className={styles.done}>
          {progress.done.map((step) => (
            <li key={`${step.id} ${step.startedAt ?? ''}`}>
              <span aria-hidden="true">✓ </span>
              {step.name}{' '}
              <span className={styles.quiet}>
                {step.finishedAt ? format.dateTime(step.finishedAt) : ''} {postName(step.post, t)}
              </span>
            </li>
          ))}
        </ol>
      </section>
      <p className={styles.quiet}>{t('progress.refreshes')}</p>
    </article>
  );
}
