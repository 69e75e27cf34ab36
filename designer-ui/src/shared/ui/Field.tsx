import { useId, type ReactNode } from 'react';
import { useLanguage } from '../i18n/LanguageContext';
import { HelpButton, useHelp } from './Help';
import styles from './ui.module.css';

/** What an input inside a field must carry. */
export interface Wiring {
  readonly id: string;
  readonly className: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
  readonly 'aria-required'?: true;
}

interface Props {
  readonly label: string;
  readonly required?: boolean | undefined;
  readonly help?: string | undefined;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
  readonly children: (wiring: Wiring) => ReactNode;
}

/** A label, its input, and what explains or refuses what was put in. */
export function Field({ label, required, help, hint, fault, children }: Props) {
  const id = useId();
  const { t } = useLanguage();
  const helping = useHelp();
  const described = [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <div className={styles.labelRow}>
        <label className={styles.label} htmlFor={id}>
          {label}
          {required ? (
            <span className={styles.must} aria-hidden="true">
              {' *'}
            </span>
          ) : null}
        </label>
        {help ? <HelpButton help={helping} about={label} /> : null}
      </div>
      {help && helping.open ? (
        <p id={helping.id} className={styles.helpText}>
          {help}
        </p>
      ) : null}
      {children({
        id,
        className: styles.input ?? '',
        ...(described ? { 'aria-describedby': described } : {}),
        ...(fault ? { 'aria-invalid': true as const } : {}),
        ...(required ? { 'aria-required': true as const } : {}),
      })}
      {hint ? (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      ) : null}
      {fault ? (
        <p id={`${id}-fault`} className={styles.fault}>
          <span className="visually-hidden">{t('common.fault')}</span>
          {fault}
        </p>
      ) : null}
    </div>
  );
}
