import { useId, useState } from 'react';
import { useLanguage } from '../i18n/LanguageContext';
import styles from './ui.module.css';

interface Help {
  readonly id: string;
  readonly open: boolean;
  readonly toggle: () => void;
}

export function useHelp(): Help {
  const id = useId();
  const [open, setOpen] = useState(false);
  return { id, open, toggle: () => setOpen(!open) };
}

/** The question mark beside a label; shows and hides its help text. */
export function HelpButton({ help, about }: { help: Help; about: string }) {
  const { t } = useLanguage();
  return (
    <button
      type="button"
      className={styles.helpButton}
      aria-expanded={help.open}
      aria-controls={help.id}
      aria-label={t('common.helpAbout', { about })}
      onClick={help.toggle}
    >
      ?
    </button>
  );
}
