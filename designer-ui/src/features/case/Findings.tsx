import type { StepFactsFragment } from '@graphql/staff';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import styles from './CasePage.module.css';

/** What the review work at a step found, each with the article it rests on. */
export function Findings({ findings }: Pick<StepFactsFragment, 'findings'>) {
  const { t } = useLanguage();
  return findings.map((finding) => (
    <p key={finding.code} className={styles.finding}>
      <span aria-hidden="true">◆ </span>
      {finding.message}
      {finding.legalGround ? t('refusal.ground', { ground: finding.legalGround }) : ''}
    </p>
  ));
}
