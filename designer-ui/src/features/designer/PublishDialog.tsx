import { useLanguage } from '@/shared/i18n/LanguageContext';
import { Button } from '@/shared/ui/Button';
import { Dialog, DialogActions } from '@/shared/ui/Dialog';
import { Notice } from '@/shared/ui/States';
import type { OpenModel } from './model/openModel';

interface Props {
  readonly saved: OpenModel;
  readonly faults: number;
  readonly busy: boolean;
  readonly onPublish: () => void;
  readonly onClose: () => void;
}

/** Asks once more before new cases run on what was drawn; what has faults is not offered for publishing. */
export function PublishDialog({ saved, faults, busy, onPublish, onClose }: Props) {
  const { t } = useLanguage();
  if (faults > 0) {
    return (
      <Dialog title={t('publish.notYet')} onClose={onClose}>
        <Notice look="warn">{t('publish.faults', { n: faults })}</Notice>
        <DialogActions>
          <Button look="primary" onClick={onClose}>
            {t('publish.correct')}
          </Button>
        </DialogActions>
      </Dialog>
    );
  }
  return (
    <Dialog title={t('publish.title')} onClose={onClose}>
      <p>{t('publish.text', { name: saved.name })}</p>
      <p>{saved.running ? t('publish.replaces', { n: saved.running.version }) : t('publish.first')}</p>
      <DialogActions>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button look="primary" disabled={busy} onClick={onPublish}>
          {t('publish.confirm')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
