import { useEffect } from 'react';
import { useLanguage } from '../i18n/LanguageContext';

/** Names the page in the browser's tab and history, so that several open cases can be told apart. */
export function usePageTitle(title: string): void {
  const { t } = useLanguage();
  const whole = `${title} · ${t('app.name')}`;
  useEffect(() => {
    document.title = whole;
  }, [whole]);
}
