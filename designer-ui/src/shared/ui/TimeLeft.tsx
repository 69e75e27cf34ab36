import type { ClockFactsFragment } from '@graphql/staff';
import { timeLeft } from '../clock/timeLeft';
import { useLanguage } from '../i18n/LanguageContext';
import styles from './ui.module.css';

const marks = { calm: '', soon: '◆ ', over: '▲ ', still: '' } as const;

/** The time a clock has left, in words; urgency shows by a mark and a weight besides the colour. */
export function TimeLeft({
  clock,
}: {
  clock: Pick<ClockFactsFragment, 'state' | 'remaining' | 'overdueBy' | 'promised'>;
}) {
  const { t } = useLanguage();
  const left = timeLeft(clock, t);
  return (
    <span className={styles[left.urgency]}>
      <span aria-hidden="true">{marks[left.urgency]}</span>
      {left.text}
    </span>
  );
}
