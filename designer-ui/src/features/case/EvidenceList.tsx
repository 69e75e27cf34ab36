import type { CaseViewQuery } from '@graphql/staff';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { actorName } from '@/shared/words';
import styles from './CasePage.module.css';
import { FileView } from './FileView';

type Case = NonNullable<CaseViewQuery['case']>;

/** Everything taken as evidence, for those inside the agencies. */
export function EvidenceList({ evidence }: Pick<Case, 'evidence'>) {
  const { t } = useLanguage();
  if (evidence.length === 0) {
    return null;
  }
  return (
    <section className={styles.panel} aria-labelledby="evidence-title">
      <h2 id="evidence-title">{t('evidence.title')}</h2>
      <ol className={styles.files}>
        {evidence.map((one, index) => {
          const about = one.description ?? t('evidence.numbered', { n: index + 1, step: one.stepName });
          return (
            <li key={one.evidenceId}>
              {about} <span className={styles.stepFacts}>{one.stepName}</span>{' '}
              <FileView
                about={about}
                fileName={one.fileName}
                format={one.format}
                bytes={one.bytes}
                attachedAt={one.attachedAt}
                by={actorName(one.by, t)}
                downloadUrl={one.downloadUrl}
              />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
