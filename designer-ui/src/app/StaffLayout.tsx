import { NavLink, Outlet } from 'react-router';
import { useStaff } from '@/shared/auth/StaffContext';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { postName } from '@/shared/words';
import { Frame } from './Frame';
import styles from './Frame.module.css';
import { StaffGate } from './StaffGate';

/** Everything behind the sign-in. */
export function StaffLayout() {
  return (
    <StaffGate>
      {(signOut) => (
        <Frame nav={<Navigation />} account={<Account onSignOut={signOut} />}>
          <Outlet />
        </Frame>
      )}
    </StaffGate>
  );
}

function Navigation() {
  const { t } = useLanguage();
  return (
    <nav aria-label={t('nav.label')}>
      <ul className={styles.nav}>
        <li>
          <NavLink to="/desk">{t('nav.desk')}</NavLink>
        </li>
        <li>
          <NavLink to="/cases">{t('nav.cases')}</NavLink>
        </li>
        <li>
          <NavLink to="/powers">{t('nav.powers')}</NavLink>
        </li>
      </ul>
    </nav>
  );
}

function Account({ onSignOut }: { onSignOut: () => void }) {
  const staff = useStaff();
  const { t } = useLanguage();
  const posts = staff.posts.map((post) => postName(post, t)).join(t('common.listSeparator'));
  return (
    <>
      <span>
        {staff.name}
        {posts === staff.name ? null : <span className={styles.posts}> {posts}</span>}
      </span>
      <button type="button" className={styles.quiet} onClick={onSignOut}>
        {t('account.signOut')}
      </button>
    </>
  );
}
