import { CaseListDocument, type CaseStatus } from '@graphql/staff';
import { useState, type SyntheticEvent } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import type { Translate } from '@/shared/i18n/language';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { Button } from '@/shared/ui/Button';
import { Field } from '@/shared/ui/Field';
import { Empty, ErrorNotice, Loading } from '@/shared/ui/States';
import { TimeLeft } from '@/shared/ui/TimeLeft';
import { usePageTitle } from '@/shared/ui/usePageTitle';
import ui from '@/shared/ui/ui.module.css';
import { caseFilter, caseStatuses, readCaseSearch, type CaseSearch } from './caseSearch';

const PAGE_SIZE = 20;

function emptyText({ caseNo, status }: CaseSearch, t: Translate): string {
  if (status) {
    return t('cases.noneFits');
  }
  return caseNo ? t('cases.notFound') : t('cases.empty');
}

/** The cases that the reader may see, newest first. */
export function CasesPage() {
  const { t, format } = useLanguage();
  usePageTitle(t('cases.title'));
  const [parameters, setParameters] = useSearchParams();
  const search = readCaseSearch(parameters);
  const [{ data, error, fetching }, ask] = useQuery({
    query: CaseListDocument,
    variables: {
      filter: caseFilter(search),
      orderBy: [{ field: 'SUBMITTED_AT', direction: 'DESC' }],
      first: PAGE_SIZE,
      after: search.after,
    },
    requestPolicy: 'cache-and-network',
  });
  const page = data?.cases;
  const go = (changes: Record<string, string | null>): void => {
    const next = new URLSearchParams(parameters);
    for (const [name, value] of Object.entries(changes)) {
      if (value) {
        next.set(name, value);
      } else {
        next.delete(name);
      }
    }
    setParameters(next);
  };
  return (
    <div className={ui.page}>
      <div className={ui.pageHead}>
        <h1>{t('cases.title')}</h1>
        <SearchForm
          key={search.caseNo ?? ''}
          caseNo={search.caseNo ?? ''}
          status={search.status}
          onSearch={(caseNo, status) => go({ caseNo, status, after: null })}
        />
      </div>
      {error ? <ErrorNotice error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} /> : null}
      {fetching && !page ? <Loading /> : null}
      {page?.nodes.length === 0 ? (
        <Empty title={emptyText(search, t)}>
          {search.caseNo || search.status || search.after ? (
            <Button onClick={() => setParameters({})}>{t('cases.showAll')}</Button>
          ) : null}
        </Empty>
      ) : null}
      {page && page.nodes.length > 0 ? (
        <>
          <div className={ui.tableFrame}>
            <table className={ui.table}>
              <caption className="visually-hidden">{t('cases.title')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('case.caseNo')}</th>
                  <th scope="col">{t('case.power')}</th>
                  <th scope="col">{t('case.status')}</th>
                  <th scope="col">{t('case.currentStep')}</th>
                  <th scope="col">{t('case.timeLeft')}</th>
                  <th scope="col">{t('case.submittedAt')}</th>
                </tr>
              </thead>
              <tbody>
                {page.nodes.map((node) => (
                  <tr key={node.caseNo}>
                    <th scope="row" className={ui.code}>
                      <Link to={`/cases/${encodeURIComponent(node.caseNo)}`}>{node.caseNo}</Link>
                    </th>
                    <td className={ui.text}>{node.powerName}</td>
                    <td>
                      {t(`status.${node.status}`)}
                      {node.result ? ` · ${t(`result.${node.result}`)}` : ''}
                    </td>
                    <td>{node.current.map((step) => step.name).join(t('common.listSeparator'))}</td>
                    <td>
                      <TimeLeft clock={node.clock} />
                    </td>
                    <td>{format.dateTime(node.submittedAt)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <nav className={ui.pager} aria-label={t('pages.label')}>
            <span>{t('cases.total', { n: format.number(page.totalCount) })}</span>
            {search.after || page.pageInfo.hasNextPage ? (
              <>
                <Button disabled={!search.after} onClick={() => go({ after: null })}>
                  {t('pages.first')}
                </Button>
                <Button
                  disabled={!page.pageInfo.hasNextPage}
                  onClick={() => go({ after: page.pageInfo.endCursor })}
                >
                  {t('pages.next')}
                </Button>
              </>
            ) : null}
          </nav>
        </>
      ) : null}
    </div>
  );
}

interface SearchProps {
  readonly caseNo: string;
  readonly status: CaseStatus | undefined;
  readonly onSearch: (caseNo: string, status: string) => void;
}

function SearchForm({ caseNo, status, onSearch }: SearchProps) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState(caseNo);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    onSearch(typed.trim(), status ?? '');
  };
  return (
    <form role="search" className={ui.tools} onSubmit={submit}>
      <Field label={t('case.status')}>
        {(wiring) => (
          <select
            {...wiring}
            value={status ?? ''}
            onChange={(event) => onSearch(typed.trim(), event.target.value)}
          >
            <option value="">{t('cases.anyStatus')}</option>
            {caseStatuses.map((value) => (
              <option key={value} value={value}>
                {t(`status.${value}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('case.caseNo')}>
        {(wiring) => (
          <input
            {...wiring}
            type="search"
            value={typed}
            autoComplete="off"
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit">{t('common.search')}</Button>
    </form>
  );
}
