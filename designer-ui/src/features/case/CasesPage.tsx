import { CaseListDocument } from '@heliostat/client/staff';
import { useState, type SyntheticEvent } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import type { Translate } from '@/shared/i18n/language';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { withParameters } from '@/shared/searchParameters';
import { Button } from '@/shared/ui/Button';
import { Choice } from '@/shared/ui/Choice';
import { Field } from '@/shared/ui/Field';
import { Empty, ErrorNotice, Loading } from '@/shared/ui/States';
import { TimeLeft } from '@/shared/ui/TimeLeft';
import { usePageTitle } from '@/shared/ui/usePageTitle';
import ui from '@/shared/ui/ui.module.css';
import {
  caseFilter,
  caseListFilter,
  caseOrder,
  caseOrders,
  caseStatuses,
  categories,
  isNarrowed,
  readCaseSearch,
  type CaseSearch,
} from './caseSearch';
import { ClockCounts } from './ClockCounts';

const PAGE_SIZE = 20;

function emptyText(search: CaseSearch, t: Translate): string {
  if (!isNarrowed(search)) {
    return t('cases.empty');
  }
  return search.caseNo && !isNarrowed({ ...search, caseNo: undefined })
    ? t('cases.notFound')
    : t('cases.noneFits');
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
      filter: caseListFilter(search),
      orderBy: caseOrder(search),
      first: PAGE_SIZE,
      after: search.after,
    },
    requestPolicy: 'cache-and-network',
  });
  const page = data?.cases;
  const go = (changes: Record<string, string | null>): void =>
    setParameters(withParameters(parameters, { after: null, ...changes }));
  return (
    <div className={ui.page}>
      <div className={ui.pageHead}>
        <h1>{t('cases.title')}</h1>
        <SearchForm key={search.caseNo ?? ''} search={search} onSearch={go} />
      </div>
      <ClockCounts filter={caseFilter(search)} chosen={search.clock} onChoose={(clock) => go({ clock })} />
      {error ? <ErrorNotice error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} /> : null}
      {fetching && !page ? <Loading /> : null}
      {page?.nodes.length === 0 ? (
        <Empty title={emptyText(search, t)}>
          {isNarrowed(search) ? (
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
                <Button disabled={!search.after} onClick={() => go({})}>
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
  readonly search: CaseSearch;
  readonly onSearch: (changes: Record<string, string | null>) => void;
}

function SearchForm({ search, onSearch }: SearchProps) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState(search.caseNo ?? '');
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    onSearch({ caseNo: typed.trim() });
  };
  return (
    <form role="search" className={ui.tools} onSubmit={submit}>
      <Choice
        label={t('case.status')}
        value={search.status}
        any={t('cases.anyStatus')}
        options={caseStatuses.map((value) => ({ value, text: t(`status.${value}`) }))}
        onChoose={(status) => onSearch({ status })}
      />
      <Choice
        label={t('cases.category')}
        value={search.category}
        any={t('cases.anyCategory')}
        options={categories.map((value) => ({ value, text: t(`category.${value}`) }))}
        onChoose={(category) => onSearch({ category })}
      />
      <Day label={t('cases.from')} value={search.from} onChoose={(from) => onSearch({ from })} />
      <Day label={t('cases.to')} value={search.to} onChoose={(to) => onSearch({ to })} />
      <Choice
        label={t('cases.order')}
        value={search.order}
        options={caseOrders.map((value) => ({ value, text: t(`cases.order.${value}`) }))}
        onChoose={(order) => onSearch({ order: order === 'newest' ? null : order })}
      />
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

interface DayProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChoose: (day: string) => void;
}

function Day({ label, value, onChoose }: DayProps) {
  return (
    <Field label={label}>
      {(wiring) => (
        <input
          {...wiring}
          type="date"
          value={value ?? ''}
          onChange={(event) => onChoose(event.target.value)}
        />
      )}
    </Field>
  );
}
