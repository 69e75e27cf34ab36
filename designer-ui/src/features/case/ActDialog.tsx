import type { CaseViewQuery, RefusalFactsFragment } from '@graphql/staff';
import { useEffect, useId, useRef, useState, type SyntheticEvent } from 'react';
import { useClient, type CombinedError } from 'urql';
import { useAgencies } from '@/shared/agency/useAgencies';
import { limitText } from '@/shared/clock/timeLeft';
import { useRequestId } from '@/shared/graphql/useRequestId';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { Button } from '@/shared/ui/Button';
import { Dialog, DialogActions } from '@/shared/ui/Dialog';
import { Field } from '@/shared/ui/Field';
import { ErrorNotice, Notice, Refusals } from '@/shared/ui/States';
import ui from '@/shared/ui/ui.module.css';
import { doAct, isFinal, missingEntries, noEntries, type ActEntries, type PossibleAct } from './acts';
import styles from './CasePage.module.css';

interface Props {
  readonly act: PossibleAct;
  readonly shown: NonNullable<CaseViewQuery['case']>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks for what an act needs, does it, and tells a refusal with its remedy and article. */
export function ActDialog({ act, shown, onDone, onClose }: Props) {
  const { t } = useLanguage();
  const client = useClient();
  const agencies = useAgencies();
  const [entries, setEntries] = useState(noEntries);
  const [tries, setTries] = useState(0);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CombinedError | undefined>();
  const [refusals, setRefusals] = useState<readonly RefusalFactsFragment[]>([]);
  const request = useRequestId();
  const form = useRef<HTMLFormElement>(null);
  const sureFault = useId();
  useEffect(() => {
    if (tries > 0) {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-fault] input')?.focus();
    }
  }, [tries]);
  const missing = tries === 0 ? [] : missingEntries(act, entries);
  const faultOf = (entry: keyof ActEntries, fault: string): string | undefined =>
    missing.includes(entry) ? fault : undefined;
  const put = (changed: Partial<ActEntries>): void => setEntries((before) => ({ ...before, ...changed }));

  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setTries((before) => before + 1);
    if (busy || missingEntries(act, entries).length > 0) {
      return;
    }
    setBusy(true);
    const answer = await doAct(client, act, shown.caseNo, request.of(entries), entries);
    setBusy(false);
    setError(answer.error);
    if (answer.data) {
      const no = answer.data.answer.refusals;
      setRefusals(no);
      request.judged();
      if (no.length === 0) {
        onDone();
      }
    }
  };
  // While it is under way nobody knows what came of it.
  const close = (): void => {
    if (!busy) {
      onClose();
    }
  };
  const name = t(`act.${act.kind}`);
  const unit = shown.clock.promised.unit;
  const asked = shown.extensionRequest;

  return (
    <Dialog title={name} onClose={close}>
      <form
        ref={form}
        noValidate
        className={styles.workForm}
        aria-busy={busy}
        onSubmit={(event) => void submit(event)}
      >
        {error ? <ErrorNotice error={error} /> : null}
        <Refusals refusals={refusals} />
        {act.article ? <p className={styles.quiet}>{t('acts.article', { article: act.article })}</p> : null}
        {asked && act.kind === 'CLOCK_EXTENSION_DECIDE' ? (
          <p>
            {t('acts.asked', {
              by: asked.by,
              amount: limitText({ amount: asked.amount, unit }, t),
              reason: asked.reason ?? '—',
            })}
          </p>
        ) : null}
        {act.legalGrounds.length > 0 ? (
          <Field label={t('acts.ground')} required fault={faultOf('legalGround', t('acts.ground.fault'))}>
            {(wiring) => (
              <select
                {...wiring}
                value={entries.legalGround}
                onChange={(event) => put({ legalGround: event.target.value })}
              >
                <option value="">{t('acts.choose')}</option>
                {act.legalGrounds.map((ground) => (
                  <option key={ground.code} value={ground.code}>
                    {ground.article && ground.article !== act.article
                      ? `${ground.name}（${ground.article}）`
                      : ground.name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ) : null}
        {act.atMost === null ? null : (
          <Field
            label={t('acts.amount')}
            required
            hint={t('acts.amount.hint', { most: limitText({ amount: act.atMost, unit }, t) })}
            fault={faultOf('amount', t('acts.amount.fault', { most: act.atMost }))}
          >
            {(wiring) => (
              <input
                {...wiring}
                inputMode="numeric"
                autoComplete="off"
                value={entries.amount}
                onChange={(event) => put({ amount: event.target.value })}
              />
            )}
          </Field>
        )}
        {act.kind === 'CLOCK_EXTENSION_DECIDE' ? (
          <Field label={t('acts.approve')} required fault={faultOf('approve', t('acts.approve.fault'))}>
            {(wiring) => (
              <select
                {...wiring}
                value={entries.approve}
                onChange={(event) => put({ approve: event.target.value as ActEntries['approve'] })}
              >
                <option value="">{t('acts.choose')}</option>
                <option value="yes">{t('acts.approve.yes')}</option>
                <option value="no">{t('acts.approve.no')}</option>
              </select>
            )}
          </Field>
        ) : null}
        {act.kind === 'CASE_TRANSFER' ? (
          <Field label={t('acts.toAgency')} required fault={faultOf('toAgency', t('acts.toAgency.fault'))}>
            {(wiring) => (
              <select
                {...wiring}
                value={entries.toAgency}
                onChange={(event) => put({ toAgency: event.target.value })}
              >
                <option value="">{t('acts.choose')}</option>
                {agencies
                  .filter(({ code }) => code !== shown.agency)
                  .map((agency) => (
                    <option key={agency.code} value={agency.code}>
                      {agency.name}
                    </option>
                  ))}
              </select>
            )}
          </Field>
        ) : null}
        <Field
          label={t('acts.reason')}
          required={entries.approve !== 'yes'}
          fault={faultOf('reason', t('acts.reason.fault'))}
        >
          {(wiring) => (
            <textarea
              {...wiring}
              value={entries.reason}
              onChange={(event) => put({ reason: event.target.value })}
            />
          )}
        </Field>
        {isFinal(act) ? (
          <>
            <Notice look="warn">{t('acts.final')}</Notice>
            <div data-fault={missing.includes('sure') || undefined}>
              <label className={styles.check}>
                <input
                  type="checkbox"
                  checked={entries.sure}
                  aria-describedby={missing.includes('sure') ? sureFault : undefined}
                  onChange={(event) => put({ sure: event.target.checked })}
                />
                {t('acts.sure')}
              </label>
              {missing.includes('sure') ? (
                <p id={sureFault} className={ui.fault}>
                  {t('acts.sure.fault')}
                </p>
              ) : null}
            </div>
          </>
        ) : null}
        <DialogActions>
          <Button onClick={close}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary" disabled={busy}>
            {t('acts.submit', { act: name })}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
