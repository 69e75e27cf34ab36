import { CaseDossierDocument } from '@graphql/staff';
import { useState } from 'react';
import { useQuery } from 'urql';
import { sizeOf } from '@/shared/files/formats';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { Button, buttonLook } from '@/shared/ui/Button';
import { ErrorNotice, Loading } from '@/shared/ui/States';
import ui from '@/shared/ui/ui.module.css';
import styles from './CasePage.module.css';

/** The whole file of a case that has ended, put together only when somebody asks. */
export function Dossier({ caseNo }: { readonly caseNo: string }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <section className={styles.panel} aria-labelledby="dossier-title">
      <div className={ui.pageHead}>
        <h2 id="dossier-title">{t('dossier.title')}</h2>
        <Button small aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'dossier.hide' : 'dossier.show')}
        </Button>
      </div>
      {open ? <Facts caseNo={caseNo} /> : <p className={styles.quiet}>{t('dossier.intro')}</p>}
    </section>
  );
}

function Facts({ caseNo }: { readonly caseNo: string }) {
  const { t, format } = useLanguage();
  const [{ data, error, fetching }, ask] = useQuery({
    query: CaseDossierDocument,
    variables: { caseNo },
    requestPolicy: 'network-only',
  });
  if (error) {
    return <ErrorNotice error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  }
  if (fetching || !data) {
    return <Loading />;
  }
  const dossier = data.case?.dossier;
  if (!dossier) {
    return <p className={styles.quiet}>{t('dossier.none')}</p>;
  }
  const { amount, unit } = sizeOf(dossier.bytes);
  return (
    <>
      <dl className={ui.facts}>
        <dt>{t('dossier.files')}</dt>
        <dd>
          {t('dossier.filesText', {
            n: dossier.files,
            size: t('file.size', { n: format.number(amount), unit }),
          })}
        </dd>
        <dt>{t('dossier.sha256')}</dt>
        <dd>
          <code>{dossier.sha256}</code>
        </dd>
        <dt>{t('dossier.key')}</dt>
        <dd>
          <code>{dossier.keyFingerprint}</code>
        </dd>
      </dl>
      <p className={styles.quiet}>{t('dossier.verify')}</p>
      {dossier.downloadUrl ? (
        <p>
          <a className={buttonLook('normal', true)} href={dossier.downloadUrl} download={dossier.fileName}>
            {t('dossier.save')}
          </a>{' '}
          <span className={styles.stepFacts}>{t('dossier.saveHint')}</span>
        </p>
      ) : (
        <p className={styles.quiet}>{t('dossier.hashOnly')}</p>
      )}
    </>
  );
}
