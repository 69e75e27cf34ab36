import type { RefusalFactsFragment } from '@graphql/staff';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { CombinedError } from 'urql';
import type { UploadFault } from '@/shared/files/upload';
import { useUpload } from '@/shared/files/UploadContext';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { Button } from '@/shared/ui/Button';
import { Field } from '@/shared/ui/Field';
import { ErrorNotice, Notice, Refusals } from '@/shared/ui/States';
import styles from './CasePage.module.css';

/** What came of attaching; an error when nobody knows. */
interface Attached {
  readonly error: CombinedError | undefined;
  readonly refusals: readonly RefusalFactsFragment[];
}

interface Props {
  readonly title: string;
  readonly fileLabel: string;
  readonly hint: string;
  readonly submitLabel: string;
  /** Said when the file is attached. */
  readonly added: string;
  /** What is asked for before the file, since it depends on it. */
  readonly first?: ReactNode;
  /** What is asked for after it. */
  readonly children?: ReactNode;
  /** Attaches an uploaded file; the same file once, however often it is asked to. */
  readonly attach: (fileId: string, fileName: string) => Promise<Attached>;
  readonly onAdded: () => void;
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

/** Uploads a file and attaches it, with progress and a way to break off. */
export function AttachForm(props: Props) {
  const {
    title: heading,
    fileLabel,
    hint,
    submitLabel,
    added,
    first,
    children,
    attach,
    onAdded,
    onChange,
  } = props;
  const { t, format } = useLanguage();
  const upload = useUpload();
  const [state, setState] = useState<State>({ at: 'rest' });
  const [file, setFile] = useState<File | null>(null);
  const [missing, setMissing] = useState(false);
  const chosen = useRef<HTMLInputElement>(null);
  const sending = useRef<AbortController | null>(null);
  /** Uploaded, but not known to be attached: no answer came. */
  const uploaded = useRef<{ readonly file: File; readonly fileId: string } | null>(null);
  const title = useId();
  const busy = state.at === 'sending' || state.at === 'attaching';

  // Whoever leaves the page sends no further.
  useEffect(() => () => sending.current?.abort(), []);

  /** The id of a file once it is uploaded; null when that came to nothing. */
  const sent = async (file: File): Promise<string | null> => {
    const abort = new AbortController();
    sending.current = abort;
    setState({ at: 'sending', share: 0 });
    const end = await upload(file, (share) => setState({ at: 'sending', share }), abort.signal);
    switch (end.kind) {
      case 'cancelled':
        setState({ at: 'rest' });
        return null;
      case 'refused':
      case 'lost':
        setState({ at: 'fault', fault: end });
        return null;
      case 'done':
        return end.file.fileId;
    }
  };

  const add = async (): Promise<void> => {
    if (file === null) {
      setMissing(true);
      chosen.current?.focus();
      return;
    }
    const fileId = uploaded.current?.file === file ? uploaded.current.fileId : await sent(file);
    if (fileId === null) {
      return;
    }
    uploaded.current = { file, fileId };
    setState({ at: 'attaching' });
    const { error, refusals } = await attach(fileId, file.name);
    if (!error) {
      uploaded.current = null;
    }
    if (error) {
      setState({ at: 'error', error });
    } else if (refusals.length > 0) {
      setState({ at: 'refused', refusals });
    } else {
      setState({ at: 'done' });
      setFile(null);
      onAdded();
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
      <h3 id={title}>{heading}</h3>
      <fieldset disabled={busy} style={{ display: 'contents' }}>
        {first}
      </fieldset>
      <Field label={fileLabel} required hint={hint} fault={missing ? t('evidence.fileMissing') : undefined}>
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
      <fieldset disabled={busy} style={{ display: 'contents' }}>
        {children}
      </fieldset>
      {state.at === 'sending' ? (
        <p className={styles.sending}>
          <progress aria-label={t('evidence.sending')} max={1} value={state.share} />
          <span>{t('evidence.sent', { n: format.number(Math.floor(state.share * 100)) })}</span>
        </p>
      ) : null}
      <p className="visually-hidden" role="status">
        {busy ? t('evidence.sending') : ''}
      </p>
      {state.at === 'done' ? <Notice>{added}</Notice> : null}
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
          {submitLabel}
        </Button>
        {state.at === 'sending' ? (
          <Button onClick={() => sending.current?.abort()}>{t('evidence.cancel')}</Button>
        ) : null}
      </div>
    </form>
  );
}
