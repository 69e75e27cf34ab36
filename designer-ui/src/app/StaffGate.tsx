import { MeDocument } from '@graphql/staff';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { Provider, useQuery } from 'urql';
import { signIn, type Session } from '@/shared/auth/session';
import { StaffContext } from '@/shared/auth/StaffContext';
import { loadRuntimeConfig } from '@/shared/config';
import { createUpload } from '@/shared/files/upload';
import { UploadContext } from '@/shared/files/UploadContext';
import { ConnectionContext } from '@/shared/graphql/ConnectionContext';
import { createStaffApi } from '@/shared/graphql/staffClient';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { Button } from '@/shared/ui/Button';
import { ErrorNotice, Loading, Notice } from '@/shared/ui/States';
import ui from '@/shared/ui/ui.module.css';
import { Frame } from './Frame';

type Signing = { at: 'way' } | { at: 'failure' } | { at: 'desk'; session: Session };

/** One sign-in per page load, however often React mounts the gate. */
let signing: Promise<Session> | null = null;

interface Props {
  readonly children: (signOut: () => void) => ReactNode;
}

/** Lets nobody in who has not signed in. */
export function StaffGate({ children }: Props) {
  const [state, setState] = useState<Signing>({ at: 'way' });
  const { t } = useLanguage();
  useEffect(() => {
    let left = false;
    signing ??= loadRuntimeConfig().then(signIn);
    signing.then(
      (session) => left || setState({ at: 'desk', session }),
      () => left || setState({ at: 'failure' }),
    );
    return () => {
      left = true;
    };
  }, []);
  switch (state.at) {
    case 'way':
      return (
        <Frame>
          <Loading />
        </Frame>
      );
    case 'failure':
      return (
        <Frame>
          <div className={ui.page}>
            <h1>{t('signIn.failed')}</h1>
            <Notice look="alarm">
              <p>{t('signIn.failed.remedy')}</p>
              <div className={ui.noticeActions}>
                <Button onClick={() => window.location.reload()}>{t('common.retry')}</Button>
              </div>
            </Notice>
          </div>
        </Frame>
      );
    case 'desk':
      return <SignedIn session={state.session}>{children}</SignedIn>;
  }
}

function SignedIn({ session, children }: Props & { session: Session }) {
  const { language } = useLanguage();
  const api = useMemo(() => createStaffApi(session, language), [session, language]);
  const upload = useMemo(() => createUpload(session, language), [session, language]);
  useEffect(() => () => api.close(), [api]);
  return (
    <Provider value={api.client}>
      <ConnectionContext value={api.connection}>
        <UploadContext value={upload}>
          <Introduced onSignOut={session.signOut}>{children}</Introduced>
        </UploadContext>
      </ConnectionContext>
    </Provider>
  );
}

function Introduced({ onSignOut, children }: Props & { onSignOut: () => void }) {
  const { t } = useLanguage();
  const [{ data, error }, ask] = useQuery({ query: MeDocument });
  const [known, setKnown] = useState(data?.me);
  if (data && data.me !== known) {
    setKnown(data.me);
  }
  if (known) {
    return <StaffContext value={known}>{children(onSignOut)}</StaffContext>;
  }
  return (
    <Frame account={<Button onClick={onSignOut}>{t('account.signOut')}</Button>}>
      {error ? (
        <div className={ui.page}>
          <h1>{t('signIn.failed')}</h1>
          <ErrorNotice error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
        </div>
      ) : (
        <Loading />
      )}
    </Frame>
  );
}
