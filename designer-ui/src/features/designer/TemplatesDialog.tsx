import {
  DocumentPreviewDocument,
  DocumentQuotableDocument,
  type DocumentQuotableQuery,
} from '@graphql/staff';
import { useEffect, useRef, useState } from 'react';
import { useClient, type CombinedError } from 'urql';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { Button } from '@/shared/ui/Button';
import { Dialog, DialogActions } from '@/shared/ui/Dialog';
import { Field } from '@/shared/ui/Field';
import { ErrorNotice, Notice } from '@/shared/ui/States';
import styles from './Designer.module.css';
import type { PowerFile } from './model/formFiles';
import type { FaultFacts } from './model/openModel';
import {
  freshTemplate,
  isFreeId,
  nameOf,
  quoted,
  readTemplateFile,
  templatesOf,
  withoutTemplate,
  withTemplate,
  type TemplateFile,
} from './model/templateFiles';

type Placeholder = DocumentQuotableQuery['documentSample']['placeholders'][number];

interface Props {
  readonly files: readonly PowerFile[];
  /** The model as it is drawn now. */
  readonly readModel: () => Promise<string>;
  readonly onChange: (templates: readonly TemplateFile[]) => void;
  readonly onClose: () => void;
}

/** A template that is gone, and can be had back until something else is changed. */
interface Lost {
  readonly how: 'removed' | 'replaced';
  readonly template: TemplateFile;
}

/** Writes the document templates of the power; what is typed is part of the draft at once. */
export function TemplatesDialog({ files, readModel, onChange, onClose }: Props) {
  const { t } = useLanguage();
  const templates = templatesOf(files);
  const [picked, setPicked] = useState(templates[0]?.id ?? '');
  const [lost, setLost] = useState<Lost | null>(null);
  const [refused, setRefused] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const template = templates.find(({ id }) => id === picked);
  const put = (changed: TemplateFile): void => {
    onChange(withTemplate(templates, changed));
    setPicked(changed.id);
    setLost(null);
  };
  const take = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) {
      return;
    }
    const read = readTemplateFile(chosen.name, await chosen.text());
    setRefused(read === null);
    if (read) {
      const before = templates.find(({ id }) => id === read.id);
      put(read);
      setLost(
        before === undefined || before.source === read.source ? null : { how: 'replaced', template: before },
      );
    }
  };
  return (
    <Dialog title={t('templates.title')} wide onClose={onClose}>
      <Field label={t('templates.pick')}>
        {(wiring) => (
          <select {...wiring} value={picked} onChange={(event) => setPicked(event.target.value)}>
            {templates.length === 0 ? <option value="">{t('templates.none')}</option> : null}
            {templates.map((one) => (
              <option key={one.id} value={one.id}>
                {nameOf(one)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {template ? (
        <TemplateText
          key={template.id}
          template={template}
          files={files}
          readModel={readModel}
          onType={(source) => put({ ...template, source })}
          onRemove={() => {
            const left = withoutTemplate(templates, template.id);
            onChange(left);
            setPicked(left[0]?.id ?? '');
            setLost({ how: 'removed', template });
          }}
        />
      ) : null}
      {lost ? (
        <Notice>
          <p>
            {t(`templates.${lost.how}`, { name: nameOf(lost.template) })}{' '}
            <Button small onClick={() => put(lost.template)}>
              {t('templates.restore')}
            </Button>
          </p>
        </Notice>
      ) : null}
      <FreshTemplate templates={templates} onMake={put} />
      {refused ? <Notice look="alarm">{t('templates.refused')}</Notice> : null}
      <input
        ref={file}
        type="file"
        hidden
        accept=".document,.xml"
        aria-label={t('templates.file')}
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <p className={styles.quiet}>{t('templates.unsaved')}</p>
      <DialogActions>
        <Button onClick={() => file.current?.click()}>{t('templates.import')}</Button>
        <Button look="primary" onClick={onClose}>
          {t('templates.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface FreshProps {
  readonly templates: readonly TemplateFile[];
  readonly onMake: (template: TemplateFile) => void;
}

/** Begins a template. */
function FreshTemplate({ templates, onMake }: FreshProps) {
  const { t } = useLanguage();
  const [name, setName] = useState('');
  const [id, setId] = useState('');
  return (
    <div className={styles.fresh} role="group" aria-label={t('templates.new')}>
      <Field label={t('templates.name')}>
        {(wiring) => (
          <input
            {...wiring}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Field
        label={t('templates.id')}
        hint={t('templates.id.hint')}
        fault={id === '' || isFreeId(id, templates) ? undefined : t('templates.id.fault')}
      >
        {(wiring) => (
          <input {...wiring} autoComplete="off" value={id} onChange={(event) => setId(event.target.value)} />
        )}
      </Field>
      <Button
        disabled={name.trim() === '' || !isFreeId(id, templates)}
        onClick={() => {
          onMake(freshTemplate(id, name.trim()));
          setName('');
          setId('');
        }}
      >
        {t('templates.new')}
      </Button>
    </div>
  );
}

interface TextProps {
  readonly template: TemplateFile;
  readonly files: readonly PowerFile[];
  readonly readModel: () => Promise<string>;
  readonly onType: (source: string) => void;
  readonly onRemove: () => void;
}

function TemplateText({ template, files, readModel, onType, onRemove }: TextProps) {
  const { t } = useLanguage();
  const text = useRef<HTMLTextAreaElement>(null);
  const insert = (placeholder: Placeholder): void => {
    const area = text.current;
    if (area) {
      area.focus();
      area.setRangeText(quoted(placeholder), area.selectionStart, area.selectionEnd, 'end');
      onType(area.value);
    }
  };
  return (
    <>
      <div className={styles.templates}>
        <Field label={t('templates.source')}>
          {(wiring) => (
            <textarea
              {...wiring}
              ref={text}
              className={`${wiring.className} ${styles.source ?? ''}`}
              spellCheck={false}
              value={template.source}
              onChange={(event) => onType(event.target.value)}
            />
          )}
        </Field>
        <Quotable id={template.id} files={files} readModel={readModel} onPick={insert} />
      </div>
      <Preview
        key={template.source}
        template={template}
        files={files}
        readModel={readModel}
        onRemove={onRemove}
      />
    </>
  );
}

interface QuotableProps extends Pick<Props, 'files' | 'readModel'> {
  readonly id: string;
  readonly onPick: (placeholder: Placeholder) => void;
}

/** What the template may quote; a click puts it where the cursor stands. */
function Quotable({ id, files, readModel, onPick }: QuotableProps) {
  const { t } = useLanguage();
  const client = useClient();
  const [all, setAll] = useState<readonly Placeholder[]>([]);
  const [error, setError] = useState<CombinedError | undefined>();
  const [sought, setSought] = useState('');
  const beside = useRef(files);
  useEffect(() => {
    let left = false;
    void readModel()
      .then((bpmn) =>
        client
          .query(DocumentQuotableDocument, { input: { bpmn, files: plain(beside.current), template: id } })
          .toPromise(),
      )
      .then((answer) => {
        if (!left) {
          setError(answer.error);
          setAll(answer.data?.documentSample.placeholders ?? []);
        }
      });
    return () => {
      left = true;
    };
    // The model cannot change while the dialog is open.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [client, id]);
  const shown = all.filter(({ path, name }) =>
    `${name} ${path}`.toLowerCase().includes(sought.trim().toLowerCase()),
  );
  return (
    <section className={styles.quotable} aria-label={t('templates.quotable')}>
      <Field label={t('templates.quotable')} hint={t('templates.quotable.hint')}>
        {(wiring) => (
          <input
            {...wiring}
            type="search"
            placeholder={t('templates.quotable.search')}
            value={sought}
            onChange={(event) => setSought(event.target.value)}
          />
        )}
      </Field>
      {error ? <ErrorNotice error={error} /> : null}
      <ul>
        {shown.map((placeholder) => (
          <li key={placeholder.path}>
            <button type="button" className={styles.quote} onClick={() => onPick(placeholder)}>
              <span>
                {placeholder.name}
                {placeholder.certain ? '' : t('templates.quotable.maybe')}
              </span>
              <code>{placeholder.path}</code>
              {placeholder.codes.length > 0 ? <code>{`= ${placeholder.codes.join(' | ')}`}</code> : null}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface PreviewProps extends Pick<Props, 'files' | 'readModel'> {
  readonly template: TemplateFile;
  readonly onRemove: () => void;
}

interface Looked {
  readonly error?: CombinedError | undefined;
  readonly faults: readonly FaultFacts[];
  readonly address: string | null;
}

/** Checks the template and makes a page of it, with the names of the facts instead of the facts. */
function Preview({ template, files, readModel, onRemove }: PreviewProps) {
  const { t } = useLanguage();
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [looked, setLooked] = useState<Looked | null>(null);
  useEffect(
    () => () => {
      if (looked?.address) {
        URL.revokeObjectURL(looked.address);
      }
    },
    [looked],
  );
  const look = async (): Promise<void> => {
    setBusy(true);
    const bpmn = await readModel();
    const answer = await client
      .query(
        DocumentPreviewDocument,
        { input: { bpmn, files: plain(files), template: template.id } },
        { requestPolicy: 'network-only' },
      )
      .toPromise();
    setBusy(false);
    const sample = answer.data?.documentSample;
    setLooked({
      error: answer.error,
      faults: sample?.faults ?? [],
      address: sample?.pdf ? pdfAddress(sample.pdf) : null,
    });
  };
  return (
    <div aria-live="polite" className={styles.looked}>
      {looked?.error ? <ErrorNotice error={looked.error} /> : null}
      {looked && looked.faults.length > 0 ? (
        <Notice look="alarm">
          <strong>{t('templates.faults')}</strong>
          <ul>
            {looked.faults.map((fault) => (
              <li key={`${fault.code} ${fault.line} ${fault.message}`}>
                {t('templates.line', { n: fault.line })} {fault.message}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {looked?.address ? (
        <Notice>
          {t('templates.fine')}{' '}
          <a href={looked.address} download={`${nameOf(template)}.pdf`}>
            {t('templates.download', { name: nameOf(template) })}
          </a>
        </Notice>
      ) : null}
      <DialogActions>
        <Button small disabled={busy} onClick={() => void look()}>
          {t('templates.preview')}
        </Button>
        <Button small onClick={onRemove}>
          {t('templates.remove')}
        </Button>
      </DialogActions>
    </div>
  );
}

/** As the API takes them. */
function plain(files: readonly PowerFile[]): { name: string; text: string }[] {
  return files.map(({ name, text }) => ({ name, text }));
}

function pdfAddress(base64: string): string {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  return URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
}
