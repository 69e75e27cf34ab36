import type { StandingFactsFragment } from '@graphql/staff';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import ui from '@/shared/ui/ui.module.css';

/** Says that a power is suspended or abolished, since when and by what; nothing while it is in force. */
export function Standing({ standing }: { standing: StandingFactsFragment | null }) {
  const { t, format } = useLanguage();
  if (standing === null || standing.state === 'IN_FORCE') {
    return null;
  }
  return (
    <div>
      <span className={[ui.tag, ui.tagWarn].join(' ')}>{t(`standing.${standing.state}`)}</span>
      {standing.since === null ? null : (
        <p className={ui.hint}>{t('standing.since', { time: format.dateTime(standing.since) })}</p>
      )}
      <p className={ui.hint}>{standing.document}</p>
      {standing.runningCases === null ? null : (
        <p className={ui.hint}>{t(`standing.running.${standing.runningCases}`)}</p>
      )}
    </div>
  );
}
