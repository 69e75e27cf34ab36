import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import styles from './Frame.module.css';

/** Skip link, banner and main landmark around every page. */
export function Frame({
  nav,
  account,
  children,
}: {
  nav?: ReactNode;
  account?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useLanguage();
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const came = useRef(pathname);
  useEffect(() => {
    // The link that led here may be gone: whoever uses the keyboard goes on at the new page.
    if (came.current !== pathname) {
      came.current = pathname;
      main.current?.focus();
    }
  }, [pathname]);
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#main">
        {t('frame.skip')}
      </a>
      <header className={styles.banner}>
        <p className={styles.name}>
          <img src="/mark.svg" alt="" width="24" height="24" />
          {t('app.name')}
        </p>
        {nav}
        <div className={styles.account}>
          {account}
          <LanguageSwitch />
        </div>
      </header>
      <main ref={main} id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  );
}

function LanguageSwitch() {
  const { language, speak, t } = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <button
      type="button"
      className={styles.quiet}
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      onClick={() => speak(other)}
    >
      {t('frame.otherLanguage')}
    </button>
  );
}
