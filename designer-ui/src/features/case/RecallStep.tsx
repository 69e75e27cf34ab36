import { ReleaseStepDocument, type RefusalFactsFragment, type StepFactsFragment } from '@graphql/staff';
import { useEffect, useRef, useState } from 'react';
import { useMutation, type CombinedError } from 'urql';
import { useStaff } from '@/shared/auth/StaffContext';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { Button } from '@/shared/ui/Button';
import { Dialog, DialogActions } from '@/shared/ui/Dialog';
import { ErrorNotice, Refusals } from '@/shared/ui/States';
import styles from './CasePage.module.css';
import { mayRecall } from './stepRules';

interface Props {
  readonly step: StepFactsFragment;
  readonly onChange: () => void;
}

/** Puts back a step that somebody else has in hand and cannot do; asks first. */
export function RecallStep({ step, onChange }: Props) {
  const { t } = useLanguage();
  const staff = useStaff();
  const [, release] = useMutation(ReleaseStepDocument);
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CombinedError | undefined>();
  const [refusals, setRefusals] = useState<readonly RefusalFactsFragment[]>([]);
  const place = useRef<HTMLParagraphElement>(null);
  const isBack = done && step.state === 'OPEN';
  useEffect(() => {
    // The button that was pressed is gone.
    if (isBack) {
      place.current?.focus();
    }
  }, [isBack]);

  const recall = async (): Promise<void> => {
    if (busy) {
      return;
    }
    setBusy(true);
    const answer = await release({ input: { stepId: step.stepId } });
    setBusy(false);
    const no = answer.data?.stepRelease.refusals ?? [];
    setError(answer.error);
    setRefusals(no);
    onChange();
    if (!answer.error && no.length === 0) {
      setOpen(false);
      setDone(true);
    }
  };
  const close = (): void => {
    if (!busy) {
      setError(undefined);
      setRefusals([]);
      setOpen(false);
    }
  };

  return (
    <>
      {isBack ? (
        <p ref={place} tabIndex={-1} className={styles.stepFacts}>
          {t('recall.done')}
        </p>
      ) : null}
      {mayRecall(step, staff) ? (
        <Button
          small
          aria-label={t('recall.about', { name: step.name })}
          onClick={() => {
            setDone(false);
            setOpen(true);
          }}
        >
          {t('work.release')}
        </Button>
      ) : null}
      {open ? (
        <Dialog title={t('recall.title', { name: step.name })} onClose={close}>
          {error ? <ErrorNotice error={error} /> : null}
          <Refusals refusals={refusals} />
          <p>{t('recall.text', { who: step.assignee ?? '' })}</p>
          <DialogActions>
            <Button onClick={close}>{t('common.cancel')}</Button>
            <Button look="primary" aria-busy={busy} onClick={() => void recall()}>
              {t('work.release')}
            </Button>
          </DialogActions>
        </Dialog>
      ) : null}
    </>
  );
}
