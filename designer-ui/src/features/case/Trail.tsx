import { CaseTrailDocument, type StepFactsFragment } from '@graphql/staff';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { Button } from '@/shared/ui/Button';
import { ErrorNotice, Loading } from '@/shared/ui/States';
import ui from '@/shared/ui/ui.module.css';
import { actName, actorName } from '@/shared/words';
import styles from './CasePage.module.css';
import { outcomeName } from './stepRules';

interface Props {
  readonly caseNo: string;
  /** The steps known of the case; they name the outcomes. */
  readonly steps: readonly StepFactsFragment[];
}

/** Who did what and when, fetched only when somebody asks. */
export function Trail({ caseNo, steps }: Props) {
  const { t } = useLanguage();
  const [cursors, setCursors] = useState<(string | null)[]>([]);
  const open = cursors.length > 0;
  return (
    <section className={styles.panel} aria-labelledby="trail-title">
      <div className={ui.pageHead}>
        <h2 id="trail-title">{t('trail.title')}</h2>
        <Button small aria-expanded={open} onClick={() => setCursors(open ? [] : [null])}>
          {open ? t('trail.hide') : t('trail.show')}
        </Button>
      </div>
      {cursors.map((after, index) => (
        <TrailPage
          key={after ?? ''}
          caseNo={caseNo}
          steps={steps}
          after={after}
          last={index === cursors.length - 1}
          onMore={(cursor) => setCursors([...cursors, cursor])}
        />
      ))}
    </section>
  );
}

interface PageProps extends Props {
  readonly after: string | null;
  readonly last: boolean;
  readonly onMore: (cursor: string) => void;
}

function TrailPage({ caseNo, steps, after, last, onMore }: PageProps) {
  const { t, format } = useLanguage();
  const [{ data, error }] = useQuery({
    query: CaseTrailDocument,
    variables: { caseNo, after },
    requestPolicy: 'cache-and-network',
  });
  if (error) {
    return <ErrorNotice error={error} />;
  }
  const page = data?.case?.trail;
  if (!page) {
    return <Loading />;
  }
  const cursor = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  return (
    <>
      <div className={ui.tableFrame}>
        <table className={ui.table}>
          <caption className="visually-hidden">{t('trail.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('trail.at')}</th>
              <th scope="col">{t('trail.act')}</th>
              <th scope="col">{t('trail.by')}</th>
              <th scope="col">{t('trail.step')}</th>
              <th scope="col">{t('trail.outcome')}</th>
              <th scope="col">{t('trail.hash')}</th>
            </tr>
          </thead>
          <tbody>
            {page.nodes.map((entry) => (
              <tr key={entry.hash}>
                <td>{format.exactTime(entry.at)}</td>
                <td>{actName(entry.act, t)}</td>
                <td>{actorName(entry.by, t)}</td>
                <td>{entry.stepName}</td>
                <td>{outcomeName(entry, steps)}</td>
                <td className={styles.hash} title={entry.hash}>
                  {entry.hash.slice(0, 12)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {last && cursor ? (
        <p>
          <Button small onClick={() => onMore(cursor)}>
            {t('trail.more')}
          </Button>
        </p>
      ) : null}
    </>
  );
}
