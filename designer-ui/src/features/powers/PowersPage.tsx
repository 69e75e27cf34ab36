import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { mayDraw, useStaff } from '@/shared/auth/StaffContext';
import { limitText } from '@/shared/clock/timeLeft';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { Button, buttonLook } from '@/shared/ui/Button';
import { Field } from '@/shared/ui/Field';
import { Empty, ErrorNotice, Loading, Notice } from '@/shared/ui/States';
import { usePageTitle } from '@/shared/ui/usePageTitle';
import ui from '@/shared/ui/ui.module.css';
import { DraftFacts } from './DraftFacts';
import { NewPowerDialog } from './NewPowerDialog';
import { OrderDialog } from './OrderDialog';
import { searchPowers, type DrawnState, type PowerLine } from './powerList';
import { Standing } from './Standing';
import { possibleOrders, type PowerOrder } from './standing';
import { usePowerList } from './usePowerList';

/** Every power, running or being drawn. */
export function PowersPage() {
  const { t } = useLanguage();
  usePageTitle(t('powers.title'));
  const draws = mayDraw(useStaff());
  const [parameters, setParameters] = useSearchParams();
  const [list, again] = usePowerList(draws);
  const [creating, setCreating] = useState(false);
  const [done, setDone] = useState('');
  const [ordering, setOrdering] = useState<{ line: PowerLine; order: PowerOrder } | null>(null);
  const wanted = parameters.get('q') ?? '';
  const lines = list.at === 'list' ? searchPowers(list.lines, wanted) : [];
  return (
    <div className={ui.page}>
      <div className={ui.pageHead}>
        <h1>{t('powers.title')}</h1>
        <div className={ui.tools} role="search">
          <Field label={t('powers.search')}>
            {(wiring) => (
              <input
                {...wiring}
                type="search"
                value={wanted}
                onChange={(event) =>
                  setParameters(event.target.value ? { q: event.target.value } : {}, { replace: true })
                }
              />
            )}
          </Field>
          {draws ? (
            <Button look="primary" onClick={() => setCreating(true)}>
              {t('powers.new')}
            </Button>
          ) : null}
        </div>
      </div>
      {done ? <Notice>{done}</Notice> : null}
      {list.at === 'loading' ? <Loading /> : null}
      {list.at === 'failure' ? <ErrorNotice error={list.error} onRetry={again} /> : null}
      {list.at === 'list' && lines.length === 0 ? (
        <Empty title={wanted ? t('powers.notFound', { wanted }) : t('powers.empty')}>
          {wanted ? (
            <Button onClick={() => setParameters({}, { replace: true })}>{t('powers.showAll')}</Button>
          ) : draws ? (
            <p>{t('powers.empty.remedy')}</p>
          ) : null}
        </Empty>
      ) : null}
      {lines.length > 0 ? (
        <PowerTable lines={lines} onOrder={(line, order) => setOrdering({ line, order })} />
      ) : null}
      {creating ? <NewPowerDialog onClose={() => setCreating(false)} /> : null}
      {ordering ? (
        <OrderDialog
          {...ordering}
          onDone={() => {
            setDone(t(`order.${ordering.order}.done`, { name: ordering.line.name }));
            setOrdering(null);
            again();
          }}
          onClose={() => setOrdering(null)}
        />
      ) : null}
    </div>
  );
}

const stateLook: Record<DrawnState, string> = {
  DRAFT: '',
  PUBLISHED: ui.tagStrong ?? '',
  CHANGED: ui.tagWarn ?? '',
};

interface TableProps {
  readonly lines: readonly PowerLine[];
  readonly onOrder: (line: PowerLine, order: PowerOrder) => void;
}

function PowerTable({ lines, onOrder }: TableProps) {
  const { t, format } = useLanguage();
  return (
    <div className={ui.tableFrame}>
      <table className={ui.table}>
        <caption className="visually-hidden">{t('powers.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('power.name')}</th>
            <th scope="col">{t('power.code')}</th>
            <th scope="col">{t('power.category')}</th>
            <th scope="col">{t('powers.limits')}</th>
            <th scope="col">{t('powers.state')}</th>
            <th scope="col">{t('powers.savedAt')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('powers.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const address = `/powers/${encodeURIComponent(line.code)}`;
            return (
              <tr key={line.code}>
                <th scope="row" className={ui.text}>
                  <Link to={address}>{line.name || t('powers.unnamed')}</Link>
                </th>
                <td className={ui.code}>{line.code}</td>
                {line.facts ? (
                  <>
                    <td>{t(`category.${line.facts.category}`)}</td>
                    <td>
                      {limitText(line.facts.promised, t)} / {limitText(line.facts.statutory, t)}
                    </td>
                  </>
                ) : (
                  <DraftFacts code={line.code} />
                )}
                <td>
                  <span className={[ui.tag, stateLook[line.state]].join(' ')}>
                    {t(`drawn.${line.state}`)}
                  </span>
                  {line.version === null ? null : ` ${t('powers.version', { n: line.version })}`}
                  <Standing standing={line.standing} />
                </td>
                <td>{format.dateTime(line.savedAt)}</td>
                <td>
                  <div className={ui.rowTools}>
                    <Link
                      className={buttonLook('plain', true)}
                      to={address}
                      aria-label={t(line.mine ? 'powers.openNamed' : 'powers.viewNamed', { name: line.name })}
                    >
                      {line.mine ? t('powers.open') : t('powers.view')}
                    </Link>
                    {possibleOrders(line).map((order) => (
                      <Button
                        // Suspending and resuming are one place, so that the focus stays in it.
                        key={order === 'abolish' ? order : 'standing'}
                        small
                        look="plain"
                        aria-label={t(`order.${order}.named`, { name: line.name })}
                        onClick={() => onOrder(line, order)}
                      >
                        {t(`order.${order}`)}
                      </Button>
                    ))}
                  </div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
