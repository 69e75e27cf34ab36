import type { CaseViewQuery } from '@graphql/staff';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import styles from './CasePage.module.css';
import { FileView } from './FileView';

type Case = NonNullable<CaseViewQuery['case']>;

interface Props {
  readonly applicant: Case['applicant'];
  readonly materials: Case['materials'];
  readonly required: Case['power']['materials'];
}

/** Who applied and what was handed in, for those who may know. */
export function Party({ applicant, materials, required }: Props) {
  const { t } = useLanguage();
  const nameOf = (id: string): string => required.find((one) => one.id === id)?.name ?? id;
  const missing = required.filter(
    (one) => one.required && !materials.some((material) => material.requirementId === one.id),
  );
  return (
    <section className={styles.panel} aria-labelledby="party-title">
      <h2 id="party-title">{t('party.title')}</h2>
      {applicant ? (
        <dl className={styles.facts}>
          <dt>{t('party.name')}</dt>
          <dd>
            {t('party.nameAndKind', {
              name: applicant.name,
              kind: t(`applicantKind.${applicant.kind}`),
            })}
          </dd>
          <dt>{t('party.identityNo')}</dt>
          <dd>{applicant.identityNo}</dd>
          <dt>{t('party.phone')}</dt>
          <dd>{applicant.phone}</dd>
          <dt>{t('party.address')}</dt>
          <dd>{applicant.address}</dd>
        </dl>
      ) : (
        <p className={styles.quiet}>{t('party.hidden')}</p>
      )}
      <h3>{t('party.materials')}</h3>
      {materials.length === 0 ? <p className={styles.quiet}>{t('party.noMaterials')}</p> : null}
      <ul className={styles.files}>
        {materials.map((material) => (
          <li key={material.requirementId}>
            {nameOf(material.requirementId)}{' '}
            <FileView
              about={nameOf(material.requirementId)}
              fileName={material.fileName}
              format={material.format}
              bytes={material.bytes}
              attachedAt={material.attachedAt}
              downloadUrl={material.downloadUrl}
            />
          </li>
        ))}
        {missing.map((one) => (
          <li key={one.id} className={styles.finding}>
            <span aria-hidden="true">◆ </span>
            {t('party.missing', { name: one.name })}
          </li>
        ))}
      </ul>
    </section>
  );
}
