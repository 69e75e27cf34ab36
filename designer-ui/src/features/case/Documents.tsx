import type { CaseViewQuery } from '@graphql/staff';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import styles from './CasePage.module.css';

type Case = NonNullable<CaseViewQuery['case']>;

/** What was issued so far; the PDFs for those who may read them. */
export function Documents({ documents }: { readonly documents: Case['documents'] }) {
  const { t, format } = useLanguage();
  return (
    <section className={styles.panel} aria-labelledby="documents-title">
      <h2 id="documents-title">{t('documents.title')}</h2>
      {documents.length === 0 ? <p className={styles.quiet}>{t('documents.none')}</p> : null}
      <ul>
        {documents.map((document) => (
          <li key={document.id}>
            {document.downloadUrl ? (
              <a href={document.downloadUrl} target="_blank" rel="noreferrer">
                {document.name}
                <span className="visually-hidden"> {t('documents.newTab')}</span>
              </a>
            ) : (
              document.name
            )}{' '}
            {document.number}{' '}
            <span className={styles.stepFacts}>
              {[
                format.dateTime(document.issuedAt),
                t('documents.verification', { code: document.verification }),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
