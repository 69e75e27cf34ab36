import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { Button } from '@/shared/ui/Button';
import { Dialog, DialogActions } from '@/shared/ui/Dialog';

interface Props {
  readonly dirty: boolean;
  /** Answers whether saving worked. */
  readonly onSave: () => Promise<boolean>;
}

/** Lets nobody leave with unsaved work unasked. */
export function LeaveGuard({ dirty, onSave }: Props) {
  const { t } = useLanguage();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => dirty && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!dirty) {
      return;
    }
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [dirty]);
  if (blocker.state !== 'blocked') {
    return null;
  }
  const saveAndLeave = async (): Promise<void> => {
    if (await onSave()) {
      blocker.proceed();
    } else {
      blocker.reset();
    }
  };
  return (
    <Dialog title={t('leave.title')} onClose={() => blocker.reset()}>
      <p>{t('leave.text')}</p>
      <DialogActions>
        <Button onClick={() => blocker.reset()}>{t('leave.stay')}</Button>
        <Button onClick={() => blocker.proceed()}>{t('leave.discard')}</Button>
        <Button look="primary" onClick={() => void saveAndLeave()}>
          {t('leave.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
