import type { ClockFactsFragment } from '@graphql/staff';
import { useLanguage } from '../i18n/LanguageContext';
import { TimeLeft } from '../ui/TimeLeft';
import styles from './ClockCard.module.css';
import { limitText } from './timeLeft';

/** A statutory clock in full: what is left, until when, why, and every entry of its ledger. */
export function ClockCard({ clock }: { clock: ClockFactsFragment }) {
  const { t, format } = useLanguage();
  return (
    <section className={styles.card} aria-labelledby="clock-title">
      <h2 id="clock-title">{t('clock.title')}</h2>
      <p className={styles.left}>
        <TimeLeft clock={clock} />
      </p>
      <dl className={styles.facts}>
        <dt>{t('clock.state')}</dt>
        <dd>{t(`clockState.${clock.state}`)}</dd>
        <dt>{t('power.promised')}</dt>
        <dd>{limitText(clock.promised, t)}</dd>
        {clock.deadline ? (
          <>
            <dt>{t('clock.deadline')}</dt>
            <dd>{format.dateTime(clock.deadline)}</dd>
          </>
        ) : null}
        <dt>{t('power.statutory')}</dt>
        <dd>{limitText(clock.statutory, t)}</dd>
        {clock.statutoryDeadline ? (
          <>
            <dt>{t('clock.statutoryDeadline')}</dt>
            <dd>{format.dateTime(clock.statutoryDeadline)}</dd>
          </>
        ) : null}
      </dl>
      {clock.provisional ? <p className={styles.provisional}>{t('clock.provisional')}</p> : null}
      {clock.explanation ? (
        <details>
          <summary>{t('clock.explanation')}</summary>
          <p>{clock.explanation}</p>
        </details>
      ) : null}
      {clock.ledger.length > 0 ? (
        <details>
          <summary>{t('clock.ledger')}</summary>
          <ol className={styles.ledger}>
            {clock.ledger.map((entry) => (
              <li key={`${entry.at} ${entry.act}`}>
                <span>
                  {format.dateTime(entry.at)} {t(`clockAct.${entry.act}`)}
                </span>
                <span className={styles.ground}>
                  {[entry.legalGround, entry.reason].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </section>
  );
}
