import { StepListDocument } from '@heliostat/client/staff';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useStaff } from '@/shared/auth/StaffContext';
import { clockStates } from '@/shared/clock/clockStates';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { withParameters } from '@/shared/searchParameters';
import { Button } from '@/shared/ui/Button';
import { Choice } from '@/shared/ui/Choice';
import { Empty, ErrorNotice, Loading } from '@/shared/ui/States';
import { TimeLeft } from '@/shared/ui/TimeLeft';
import { usePageTitle } from '@/shared/ui/usePageTitle';
import ui from '@/shared/ui/ui.module.css';
import { postName } from '@/shared/words';
import { deskFilter, deskOrder, deskOrders, isMine, readDeskSearch, stepKinds } from './deskSearch';

const PAGE_SIZE = 50;

/** The steps that wait for the reader, those due first on top. */
export function DeskPage() {
  const { t, format } = useLanguage();
  usePageTitle(t('desk.title'));
  const staff = useStaff();
  const [parameters, setParameters] = useSearchParams();
  const search = readDeskSearch(parameters);
  const [{ data, error, fetching }, ask] = useQuery({
    query: StepListDocument,
    variables: {
      filter: deskFilter(search),
      orderBy: deskOrder(search),
      first: PAGE_SIZE,
      after: search.after,
    },
    requestPolicy: 'cache-and-network',
  });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  const go = (changes: Record<string, string | null>): void =>
    setParameters(withParameters(parameters, { after: null, ...changes }));
  const steps = data?.steps.nodes.filter((step) => isMine(step, staff));
  const narrowed = search.kind !== undefined || search.clock !== undefined || search.after !== null;
  return (
    <div className={ui.page}>
      <div className={ui.pageHead}>
        <h1>{t('desk.title')}</h1>
        <div className={ui.tools} role="search">
          <Choice
            label={t('desk.kind')}
            value={search.kind}
            any={t('desk.anyKind')}
            options={stepKinds.map((value) => ({ value, text: t(`kind.${value}`) }))}
            onChoose={(kind) => go({ kind })}
          />
          <Choice
            label={t('desk.clock')}
            value={search.clock}
            any={t('desk.anyClock')}
            options={clockStates.map((value) => ({ value, text: t(`clockState.${value}`) }))}
            onChoose={(clock) => go({ clock })}
          />
          <Choice
            label={t('desk.order')}
            value={search.order}
            options={deskOrders.map((value) => ({ value, text: t(`desk.order.${value}`) }))}
            onChoose={(order) => go({ order: order === 'due' ? null : order })}
          />
          <Button onClick={refresh} disabled={fetching}>
            {t('common.refresh')}
          </Button>
        </div>
      </div>
      {error ? <ErrorNotice error={error} onRetry={refresh} /> : null}
      {fetching && !steps ? <Loading /> : null}
      {steps?.length === 0 ? (
        <Empty title={t(narrowed ? 'desk.noneFits' : 'desk.empty')}>
          {narrowed ? <Button onClick={() => setParameters({})}>{t('desk.showAll')}</Button> : null}
        </Empty>
      ) : null}
      {steps && steps.length > 0 ? (
        <div className={ui.tableFrame}>
          <table className={ui.table}>
            <caption className="visually-hidden">{t('desk.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('desk.step')}</th>
                <th scope="col">{t('case.caseNo')}</th>
                <th scope="col">{t('case.power')}</th>
                <th scope="col">{t('desk.post')}</th>
                <th scope="col">{t('desk.state')}</th>
                <th scope="col">{t('desk.timeLeft')}</th>
                <th scope="col">{t('desk.deadline')}</th>
                <th scope="col">{t('desk.since')}</th>
              </tr>
            </thead>
            <tbody>
              {steps.map((step) => (
                <tr key={step.stepId}>
                  <th scope="row">{step.name}</th>
                  <td className={ui.code}>
                    <Link to={`/cases/${encodeURIComponent(step.caseNo)}`}>{step.caseNo}</Link>
                  </td>
                  <td className={ui.text}>{step.powerName}</td>
                  <td>{postName(step.post, t)}</td>
                  <td>
                    <span className={[ui.tag, step.state === 'CLAIMED' ? ui.tagStrong : ''].join(' ')}>
                      {t(`stepState.${step.state}`)}
                    </span>
                  </td>
                  <td>{step.clock ? <TimeLeft clock={step.clock} /> : '—'}</td>
                  <td>{step.clock?.deadline ? format.dateTime(step.clock.deadline) : '—'}</td>
                  <td>{format.dateTime(step.startedAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {search.after !== null || data?.steps.pageInfo.hasNextPage ? (
        <nav className={ui.pager} aria-label={t('pages.label')}>
          <Button disabled={search.after === null} onClick={() => go({})}>
            {t('pages.first')}
          </Button>
          <Button
            disabled={!data?.steps.pageInfo.hasNextPage}
            onClick={() => go({ after: data?.steps.pageInfo.endCursor ?? null })}
          >
            {t('pages.next')}
          </Button>
        </nav>
      ) : null}
    </div>
  );
}
