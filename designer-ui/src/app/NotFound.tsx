import { Link } from 'react-router';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { Empty } from '@/shared/ui/States';
import { usePageTitle } from '@/shared/ui/usePageTitle';
import ui from '@/shared/ui/ui.module.css';

export function NotFound() {
  const { t } = useLanguage();
  usePageTitle(t('notFound.title'));
  return (
    <div className={ui.page}>
      <h1>{t('notFound.title')}</h1>
      <Empty title={t('notFound.text')}>
        <Link to="/">{t('notFound.home')}</Link>
      </Empty>
    </div>
  );
}
