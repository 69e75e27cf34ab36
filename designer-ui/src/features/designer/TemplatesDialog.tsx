import { useRef, useState } from 'react';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { Button } from '@/shared/ui/Button';
import { Dialog, DialogActions } from '@/shared/ui/Dialog';
import { Field } from '@/shared/ui/Field';
import { Notice } from '@/shared/ui/States';
import styles from './Designer.module.css';
import type { FaultFacts } from './model/openModel';
import {
  freshTemplate,
  isFreeId,
  readTemplateFile,
  withoutTemplate,
  withTemplate,
  type TemplateFile,
} from './model/templateFiles';

interface Props {
  readonly templates: readonly TemplateFile[];
  /** Those of the last save. */
  readonly faults: readonly FaultFacts[];
  readonly onChange: (templates: readonly TemplateFile[]) => void;
  readonly onClose: () => void;
}

/** Writes the document templates of the power. They are checked when the power is saved. */
export function TemplatesDialog({ templates, faults, onChange, onClose }: Props) {
  const { t } = useLanguage();
  const [picked, setPicked] = useState(templates[0]?.id ?? '');
  const [fresh, setFresh] = useState('');
  const [refused, setRefused] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const template = templates.find(({ id }) => id === picked);
  const put = (changed: TemplateFile): void => {
    onChange(withTemplate(templates, changed));
    setPicked(changed.id);
  };
  const take = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) {
      return;
    }
    const read = readTemplateFile(chosen.name, await chosen.text());
    setRefused(read === null);
    if (read) {
      put(read);
    }
  };
  return (
    <Dialog title={t('templates.title')} onClose={onClose}>
      <Field label={t('templates.pick')}>
        {(wiring) => (
          <select {...wiring} value={picked} onChange={(event) => setPicked(event.target.value)}>
            {templates.length === 0 ? <option value="">{t('templates.none')}</option> : null}
            {templates.map(({ id }) => (
              <option key={id} value={id}>
                {id}
              </option>
            ))}
          </select>
        )}
      </Field>
      {template ? (
        <TemplateText
          key={`${template.id} ${template.source.length}`}
          template={template}
          faults={faults.filter((fault) => fault.file === `${template.id}.document`)}
          onKeep={put}
          onRemove={() => {
            const left = withoutTemplate(templates, template.id);
            onChange(left);
            setPicked(left[0]?.id ?? '');
          }}
        />
      ) : null}
      <Field
        label={t('templates.id')}
        fault={fresh === '' || isFreeId(fresh, templates) ? undefined : t('templates.id.fault')}
      >
        {(wiring) => (
          <input
            {...wiring}
            autoComplete="off"
            value={fresh}
            onChange={(event) => setFresh(event.target.value)}
          />
        )}
      </Field>
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
        <Button
          small
          disabled={!isFreeId(fresh, templates)}
          onClick={() => {
            put(freshTemplate(fresh));
            setFresh('');
          }}
        >
          {t('templates.new')}
        </Button>
        <Button small onClick={() => file.current?.click()}>
          {t('templates.import')}
        </Button>
        <Button onClick={onClose}>{t('templates.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}

interface TextProps {
  readonly template: TemplateFile;
  readonly faults: readonly FaultFacts[];
  readonly onKeep: (template: TemplateFile) => void;
  readonly onRemove: () => void;
}

function TemplateText({ template, faults, onKeep, onRemove }: TextProps) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState(template.source);
  const changed = typed !== template.source;
  return (
    <>
      <Field label={t('templates.source')}>
        {(wiring) => (
          <textarea
            {...wiring}
            rows={18}
            cols={90}
            spellCheck={false}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      {faults.length > 0 ? (
        <section aria-label={t('templates.faults')}>
          <strong>{t('templates.faults')}</strong>
          <ul>
            {faults.map((fault) => (
              <li key={`${fault.code} ${fault.line} ${fault.message}`}>
                {t('templates.line', { n: fault.line })} {fault.message}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <DialogActions>
        <Button
          small
          look="primary"
          disabled={!changed}
          onClick={() => onKeep({ ...template, source: typed })}
        >
          {t('templates.keep')}
        </Button>
        <Button small disabled={!changed} onClick={() => setTyped(template.source)}>
          {t('templates.undo')}
        </Button>
        <Button small onClick={onRemove}>
          {t('templates.remove')}
        </Button>
      </DialogActions>
    </>
  );
}
