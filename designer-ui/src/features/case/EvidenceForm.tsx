import { AttachEvidenceDocument, type RefusalFactsFragment, type StepFactsFragment } from '@graphql/staff';
import { useEffect, useId, useRef, useState } from 'react';
import { useMutation, type CombinedError } from 'urql';
import type { UploadFault } from '@/shared/files/upload';
import { useUpload } from '@/shared/files/UploadContext';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { Button } from '@/shared/ui/Button';
import { Field } from '@/shared/ui/Field';
import { ErrorNotice, Notice, Refusals } from '@/shared/ui/States';
import styles from './CasePage.module.css';

interface Props {
  readonly step: Pick<StepFactsFragment, 'stepId'>;
  readonly onChange: () => void;
}

type State =
  | { readonly at: 'rest' }
  | { readonly at: 'sending'; readonly share: number }
  | { readonly at: 'attaching' }
  | { readonly at: 'done' }
  | { readonly at: 'fault'; readonly fault: UploadFault }
  | { readonly at: 'error'; readonly error: CombinedError }
  | { readonly at: 'refused'; readonly refusals: readonly RefusalFactsFragment[] };

/** Adds text, pictures, sound or video to a step in hand. */
export function EvidenceForm({ step, onChange }: Props) {
  const { t, format } = useLanguage();
  const upload = useUpload();
  const [, attach] = useMutation(AttachEvidenceDocument);
  const [state, setState] = useState<State>({ at: 'rest' });
  const [file, setFile] = useState<File | null>(null);
  const [missing, setMissing] = useState(false);
  const [description, setDescription] = useState('');
  const chosen = useRef<HTMLInputElement>(null);
  const sending = useRef<AbortController | null>(null);
  const title = useId();
  const busy = state.at === 'sending' || state.at === 'attaching';

  // Whoever leaves the page sends no further.
  useEffect(() => () => sending.current?.abort(), []);

  const add = async (): Promise<void> => {
    if (file === null) {
      setMissing(true);
      chosen.current?.focus();
      return;
    }
    const abort = new AbortController();
    sending.current = abort;
    setState({ at: 'sending', share: 0 });
    const end = await upload(file, (share) => setState({ at: 'sending', share }), abort.signal);
    switch (end.kind) {
      case 'cancelled':
        setState({ at: 'rest' });
        return;
      case 'refused':
      case 'lost':
        setState({ at: 'fault', fault: end });
        return;
      case 'done':
        break;
    }
    setState({ at: 'attaching' });
    const { data, error } = await attach({
      input: {
        stepId: step.stepId,
        // Each file has an id of its own, so the same file is attached once however often this is sent.
        clientRequestId: end.file.fileId,
        fileId: end.file.fileId,
        fileName: file.name,
        description: description.trim() || null,
      },
    });
    const refusals = data?.evidenceAttach.refusals ?? [];
    if (error) {
      setState({ at: 'error', error });
    } else if (refusals.length > 0) {
      setState({ at: 'refused', refusals });
    } else {
      setState({ at: 'done' });
      setFile(null);
      setDescription('');
      if (chosen.current) {
        chosen.current.value = '';
      }
    }
    onChange();
  };

  return (
    <form
      noValidate
      className={styles.evidenceForm}
      aria-labelledby={title}
      aria-busy={busy}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <h3 id={title}>{t('evidence.add')}</h3>
      <Field
        label={t('evidence.file')}
        required
        hint={t('evidence.formats')}
        fault={missing ? t('evidence.fileMissing') : undefined}
      >
        {(wiring) => (
          <input
            {...wiring}
            ref={chosen}
            type="file"
            disabled={busy}
            onChange={(event) => {
              setFile(event.target.files?.[0] ?? null);
              setMissing(false);
              setState({ at: 'rest' });
            }}
          />
        )}
      </Field>
      <Field label={t('evidence.description')}>
        {(wiring) => (
          <input
            {...wiring}
            value={description}
            disabled={busy}
            onChange={(event) => setDescription(event.target.value)}
          />
        )}
      </Field>
      {state.at === 'sending' ? (
        <p className={styles.sending}>
          <progress aria-label={t('evidence.sending')} max={1} value={state.share} />
          <span>{t('evidence.sent', { n: format.number(Math.floor(state.share * 100)) })}</span>
        </p>
      ) : null}
      <p className="visually-hidden" role="status">
        {busy ? t('evidence.sending') : ''}
      </p>
      {state.at === 'done' ? <Notice>{t('evidence.added')}</Notice> : null}
      {state.at === 'fault' ? (
        <Notice look="alarm">
          <strong>{t('evidence.failed')}</strong>
          <p>{state.fault.kind === 'refused' ? state.fault.message : t('error.unreachable.remedy')}</p>
        </Notice>
      ) : null}
      {state.at === 'error' ? <ErrorNotice error={state.error} /> : null}
      {state.at === 'refused' ? <Refusals refusals={state.refusals} /> : null}
      <div className={styles.actions}>
        <Button type="submit" disabled={busy}>
          {t('evidence.upload')}
        </Button>
        {state.at === 'sending' ? (
          <Button onClick={() => sending.current?.abort()}>{t('evidence.cancel')}</Button>
        ) : null}
      </div>
    </form>
  );
}
