import { DeskStepsDocument } from '@graphql/staff';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useStaff } from '@/shared/auth/StaffContext';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { Button } from '@/shared/ui/Button';
import { Empty, ErrorNotice, Loading } from '@/shared/ui/States';
import { TimeLeft } from '@/shared/ui/TimeLeft';
import { usePageTitle } from '@/shared/ui/usePageTitle';
import ui from '@/shared/ui/ui.module.css';
import { postName } from '@/shared/words';
import { deskFilter, isMine } from './deskSteps';

/** The steps that wait for the reader, oldest first. */
export function DeskPage() {
  const { t, format } = useLanguage();
  usePageTitle(t('desk.title'));
  const staff = useStaff();
  const [parameters, setParameters] = useSearchParams();
  const after = parameters.get('after');
  const [{ data, error, fetching }, ask] = useQuery({
    query: DeskStepsDocument,
    variables: { filter: deskFilter(staff), after },
    requestPolicy: 'cache-and-network',
  });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  const steps = data?.steps.nodes.filter((step) => isMine(step, staff));
  return (
    <div className={ui.page}>
      <div className={ui.pageHead}>
        <h1>{t('desk.title')}</h1>
        <Button onClick={refresh} disabled={fetching}>
          {t('common.refresh')}
        </Button>
      </div>
      {error ? <ErrorNotice error={error} onRetry={refresh} /> : null}
      {fetching && !steps ? <Loading /> : null}
      {steps?.length === 0 ? <Empty title={t('desk.empty')} /> : null}
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
                  <td>{format.dateTime(step.startedAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {after !== null || data?.steps.pageInfo.hasNextPage ? (
        <nav className={ui.pager} aria-label={t('pages.label')}>
          <Button disabled={after === null} onClick={() => setParameters({})}>
            {t('pages.first')}
          </Button>
          <Button
            disabled={!data?.steps.pageInfo.hasNextPage}
            onClick={() => setParameters({ after: data?.steps.pageInfo.endCursor ?? '' })}
          >
            {t('pages.next')}
          </Button>
        </nav>
      ) : null}
    </div>
  );
}
