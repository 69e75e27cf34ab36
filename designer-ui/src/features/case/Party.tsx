import type { CaseViewQuery } from '@graphql/staff';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import styles from './CasePage.module.css';
import { FileView } from './FileView';
import { MaterialForm } from './MaterialForm';

type Case = NonNullable<CaseViewQuery['case']>;

interface Props {
  readonly shown: Case;
  readonly onChange: () => void;
}

/** Who the case is about and what was handed in, for those who may know; the window adds what is missing. */
export function Party({ shown, onChange }: Props) {
  const { t } = useLanguage();
  const { applicant, materials } = shown;
  const required = shown.power.materials;
  const isThere = ({ id }: { readonly id: string }): boolean =>
    materials.some((material) => material.requirementId === id);
  const nameOf = (id: string): string => required.find((one) => one.id === id)?.name ?? id;
  const missing = required.filter((one) => one.required && !isThere(one));
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
      {shown.mayAttach ? (
        <MaterialForm
          caseNo={shown.caseNo}
          requirements={[...missing, ...required.filter((one) => !missing.includes(one))]}
          onChange={onChange}
        />
      ) : null}
    </section>
  );
}
