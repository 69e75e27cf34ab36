import type { RefusalFactsFragment } from '@graphql/staff';
import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { useLanguage } from '../i18n/LanguageContext';
import { Button } from './Button';
import styles from './ui.module.css';

/** A message that stays; `alarm` interrupts a screen reader, the others wait. */
export function Notice({
  look = 'info',
  children,
}: {
  look?: 'info' | 'warn' | 'alarm';
  children: ReactNode;
}) {
  return (
    <div
      className={[styles.notice, look === 'info' ? '' : styles[look]].join(' ')}
      role={look === 'alarm' ? 'alert' : 'status'}
    >
      {children}
    </div>
  );
}

export function Loading() {
  const { t } = useLanguage();
  return (
    <p className={styles.loading} role="status">
      {t('common.loading')}
    </p>
  );
}

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p>{title}</p>
      {children}
    </div>
  );
}

/** Says that the server did not answer as hoped, and what to do about it. */
export function ErrorNotice({ error, onRetry }: { error: CombinedError; onRetry?: () => void }) {
  const { t } = useLanguage();
  const unreachable = error.networkError !== undefined;
  const later = error.graphQLErrors.some(
    ({ extensions }) => extensions.classification === 'SERVICE_UNAVAILABLE',
  );
  return (
    <Notice look="alarm">
      <strong>{t(unreachable ? 'error.unreachable' : later ? 'error.later' : 'error.refused')}</strong>
      <p>
        {unreachable ? t('error.unreachable.remedy') : error.graphQLErrors.map((e) => e.message).join(' ')}
      </p>
      {onRetry ? (
        <div className={styles.noticeActions}>
          <Button small onClick={onRetry}>
            {t('common.retry')}
          </Button>
        </div>
      ) : null}
    </Notice>
  );
}

/** The reasons for a no, each with the article it rests on. */
export function Refusals({ refusals }: { refusals: readonly RefusalFactsFragment[] }) {
  const { t } = useLanguage();
  if (refusals.length === 0) {
    return null;
  }
  return (
    <Notice look="alarm">
      <strong>{t('refusal.title')}</strong>
      <ul>
        {refusals.map((refusal) => (
          <li key={`${refusal.code} ${refusal.message}`}>
            {refusal.message}
            {refusal.legalGround ? t('refusal.ground', { ground: refusal.legalGround }) : ''}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
