import { useLanguage } from '@/shared/i18n/LanguageContext';
import { Button } from '@/shared/ui/Button';
import { Notice } from '@/shared/ui/States';
import ui from '@/shared/ui/ui.module.css';

/** Shown when a page breaks or its code cannot be loaded, for instance after an upgrade of the server. */
export function RouteFault() {
  const { t } = useLanguage();
  return (
    <main className={ui.page}>
      <h1>{t('fault.title')}</h1>
      <Notice look="alarm">
        <p>{t('fault.text')}</p>
        <div className={ui.noticeActions}>
          <Button onClick={() => window.location.reload()}>{t('fault.reload')}</Button>
        </div>
      </Notice>
    </main>
  );
}
