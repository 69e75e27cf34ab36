import {
  AbolishPowerDocument,
  ResumePowerDocument,
  SuspendPowerDocument,
  type RefusalFactsFragment,
  type RunningCases,
} from '@graphql/staff';
import { useState, type SyntheticEvent } from 'react';
import { useMutation } from 'urql';
import { useRequestId } from '@/shared/graphql/useRequestId';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { Button } from '@/shared/ui/Button';
import { Dialog, DialogActions } from '@/shared/ui/Dialog';
import { Field } from '@/shared/ui/Field';
import { ErrorNotice, Notice, Refusals } from '@/shared/ui/States';
import type { PowerLine } from './powerList';
import type { PowerOrder } from './standing';

interface Props {
  readonly line: Pick<PowerLine, 'code' | 'name'>;
  readonly order: PowerOrder;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const LONGEST_DOCUMENT = 200;
const rules: readonly RunningCases[] = ['CONTINUE', 'END'];

/** Says what an order brings about, asks what it rests on, and gives it. */
export function OrderDialog({ line, order, onDone, onClose }: Props) {
  const { t } = useLanguage();
  const request = useRequestId();
  const [suspending, suspend] = useMutation(SuspendPowerDocument);
  const [resuming, resume] = useMutation(ResumePowerDocument);
  const [abolishing, abolish] = useMutation(AbolishPowerDocument);
  const [document, setDocument] = useState('');
  const [runningCases, setRunningCases] = useState<RunningCases | null>(null);
  const [tried, setTried] = useState(false);
  const [refusals, setRefusals] = useState<readonly RefusalFactsFragment[]>([]);
  const error = suspending.error ?? resuming.error ?? abolishing.error;
  const busy = suspending.fetching || resuming.fetching || abolishing.fetching;

  const give = async (): Promise<readonly RefusalFactsFragment[] | undefined> => {
    const clientRequestId = request.of({ document: document.trim(), runningCases });
    const input = { clientRequestId, code: line.code, document: document.trim() };
    switch (order) {
      case 'suspend':
        return (await suspend({ input })).data?.powerSuspend.refusals;
      case 'resume':
        return (await resume({ input })).data?.powerResume.refusals;
      case 'abolish':
        return runningCases === null
          ? undefined
          : (await abolish({ input: { ...input, runningCases } })).data?.powerAbolish.refusals;
    }
  };
  // While it is under way nobody knows what came of it.
  const close = (): void => {
    if (!busy) {
      onClose();
    }
  };
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (busy || document.trim() === '' || (order === 'abolish' && runningCases === null)) {
      return;
    }
    const answer = await give();
    setRefusals(answer ?? []);
    if (answer !== undefined) {
      request.judged();
    }
    if (answer?.length === 0) {
      onDone();
    }
  };

  return (
    <Dialog title={t(`order.${order}.title`, { name: line.name })} onClose={close}>
      <form noValidate style={{ display: 'contents' }} onSubmit={(event) => void submit(event)}>
        <Notice look={order === 'abolish' ? 'warn' : 'info'}>{t(`order.${order}.text`)}</Notice>
        {error ? <ErrorNotice error={error} /> : null}
        <Refusals refusals={refusals} />
        <Field
          label={t('order.document')}
          required
          hint={t('order.document.hint')}
          fault={tried && document.trim() === '' ? t('order.document.fault') : undefined}
        >
          {(wiring) => (
            <input
              {...wiring}
              value={document}
              maxLength={LONGEST_DOCUMENT}
              autoComplete="off"
              onChange={(event) => setDocument(event.target.value)}
            />
          )}
        </Field>
        {order === 'abolish' ? (
          <Field
            label={t('order.running')}
            required
            hint={runningCases === null ? undefined : t(`order.running.${runningCases}.hint`)}
            fault={tried && runningCases === null ? t('order.running.fault') : undefined}
          >
            {(wiring) => (
              <select
                {...wiring}
                value={runningCases ?? ''}
                onChange={(event) =>
                  setRunningCases(rules.find((rule) => rule === event.target.value) ?? null)
                }
              >
                <option value="">{t('order.running.choose')}</option>
                {rules.map((rule) => (
                  <option key={rule} value={rule}>
                    {t(`order.running.${rule}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ) : null}
        <DialogActions>
          <Button onClick={close}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary" disabled={busy}>
            {t(`order.${order}.confirm`)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
