import { CaseChangedDocument, CaseViewDocument, type CaseViewQuery } from '@graphql/staff';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery, useSubscription } from 'urql';
import { agencyName, useAgencies } from '@/shared/agency/useAgencies';
import { useStaff } from '@/shared/auth/StaffContext';
import { ClockCard } from '@/shared/clock/ClockCard';
import { useConnectionState } from '@/shared/graphql/ConnectionContext';
import { useLastKnown } from '@/shared/graphql/useLastKnown';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { Empty, ErrorNotice, Loading, Notice } from '@/shared/ui/States';
import { usePageTitle } from '@/shared/ui/usePageTitle';
import ui from '@/shared/ui/ui.module.css';
import { CaseActs, ExtensionRequest, OutsideEnd } from './CaseActs';
import { CaseDiagram } from './CaseDiagram';
import styles from './CasePage.module.css';
import { CaseSteps } from './CaseSteps';
import { Documents } from './Documents';
import { Dossier } from './Dossier';
import { EvidenceList } from './EvidenceList';
import { Party } from './Party';
import { isDoneTogether, lastFindings, mayWorkOn } from './stepRules';
import { StepTeam } from './StepTeam';
import { StepWork } from './StepWork';
import { Trail } from './Trail';

/** Days pass even when nothing happens to a case. */
const CLOCK_REFRESH_MILLISECONDS = 60_000;

type Case = NonNullable<CaseViewQuery['case']>;

/** One case, live. */
export function CasePage() {
  const { caseNo = '' } = useParams();
  return <LiveCase key={caseNo} caseNo={caseNo} />;
}

function LiveCase({ caseNo }: { caseNo: string }) {
  const { t } = useLanguage();
  usePageTitle(t('case.title', { caseNo }));
  const [{ data, error }, ask] = useQuery({ query: CaseViewDocument, variables: { caseNo } });
  const refresh = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  // What was shown stays: somebody may be typing in it.
  const known = useLastKnown(data?.case ?? undefined);

  // News only says that something changed; the answer comes from the query, in the reader's language.
  const [news] = useSubscription({ query: CaseChangedDocument, variables: { caseNo }, pause: !known });
  useEffect(() => {
    if (news.data) {
      refresh();
    }
  }, [news.data, refresh]);
  useEffect(() => {
    const timer = setInterval(refresh, CLOCK_REFRESH_MILLISECONDS);
    return () => clearInterval(timer);
  }, [refresh]);

  if (known) {
    return (
      <CaseView shown={known} onChange={refresh}>
        {error ? <ErrorNotice error={error} onRetry={refresh} /> : null}
      </CaseView>
    );
  }
  return (
    <div className={ui.page}>
      <h1>{t('case.title', { caseNo })}</h1>
      {error ? <ErrorNotice error={error} onRetry={refresh} /> : null}
      {!error && !data ? <Loading /> : null}
      {data && !error ? (
        <Empty title={t('case.unknown')}>
          <Link to="/cases">{t('case.backToList')}</Link>
        </Empty>
      ) : null}
    </div>
  );
}

interface ViewProps {
  readonly shown: Case;
  readonly onChange: () => void;
  /** What went wrong since. */
  readonly children: ReactNode;
}

function CaseView({ shown, onChange, children }: ViewProps) {
  const { t, format } = useLanguage();
  const staff = useStaff();
  const agencies = useAgencies();
  const mine = shown.current.filter((step) => mayWorkOn(step, staff));
  const [done, setDone] = useState<DoneNow | null>(null);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>
          {shown.powerName} <span className={styles.caseNo}>{shown.caseNo}</span>
        </h1>
        <p>
          <span className={[ui.tag, ui.tagStrong].join(' ')}>{t(`status.${shown.status}`)}</span>{' '}
          {shown.result ? <span className={ui.tag}>{t(`result.${shown.result}`)}</span> : null}{' '}
          <span className={styles.quiet}>
            {agencyName(agencies, shown.agency)}{' '}
            {t('case.submittedAtText', { at: format.dateTime(shown.submittedAt) })}
          </span>
        </p>
      </div>
      {children}
      <LiveState />
      <OutsideEnd shown={shown} />
      <div className={styles.columns}>
        <div className={styles.left}>
          <CaseDiagram
            bpmn={shown.power.bpmn}
            done={shown.done}
            current={shown.current}
            next={shown.next}
            finished={shown.finishedAt !== null}
          />
          {done ? <JustDone key={done.stepId} {...done} /> : null}
          {shown.current
            .filter((step) => isDoneTogether(step))
            .map((step) => (
              <StepTeam key={step.stepId} step={step} onChange={onChange} />
            ))}
          {mine.map((step) => (
            <StepWork
              key={step.stepId}
              step={step}
              before={lastFindings(shown.done)}
              onChange={onChange}
              onDone={(outcome) => setDone({ stepId: step.stepId, name: step.name, outcome })}
            />
          ))}
          <Documents documents={shown.documents} />
          <Party shown={shown} onChange={onChange} />
          <EvidenceList evidence={shown.evidence} />
          {shown.finishedAt ? <Dossier caseNo={shown.caseNo} /> : null}
          <Trail caseNo={shown.caseNo} steps={[...shown.done, ...shown.current]} />
        </div>
        <div className={styles.right}>
          <ClockCard clock={shown.clock} />
          <ExtensionRequest shown={shown} />
          <CaseActs shown={shown} onChange={onChange} />
          <CaseSteps done={shown.done} current={shown.current} next={shown.next} onChange={onChange} />
        </div>
      </div>
    </div>
  );
}

/** A step that the reader has done since the page was opened. */
interface DoneNow {
  readonly stepId: string;
  readonly name: string;
  readonly outcome: string;
}

/** Says so where the step was; the focus goes there, since the form that had it is gone. */
function JustDone({ name, outcome }: DoneNow) {
  const { t } = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1}>
      <Notice>
        <p>{t('work.done', { name, outcome })}</p>
        <Link to="/desk">{t('work.backToDesk')}</Link>
      </Notice>
    </div>
  );
}

/** Says whether what is shown is live. */
function LiveState() {
  const { t } = useLanguage();
  const state = useConnectionState();
  if (state === 'lost') {
    return <Notice look="warn">{t('live.lost')}</Notice>;
  }
  return (
    <p className="visually-hidden" role="status">
      {state === 'open' ? t('live.open') : t('live.connecting')}
    </p>
  );
}
