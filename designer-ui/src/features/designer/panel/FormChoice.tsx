import { useRef, useState } from 'react';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { Button } from '@/shared/ui/Button';
import { Notice } from '@/shared/ui/States';
import styles from '../Designer.module.css';
import { readFormFile, type FormFile } from '../model/formFiles';
import { SelectInput } from './inputs';

/** The forms that lie beside the model. */
export interface Forms {
  readonly all: readonly FormFile[];
  /** Adds a form, or replaces the one of the same id. */
  readonly add: (form: FormFile) => void;
}

interface Props {
  readonly label: string;
  readonly help: string;
  readonly value: string;
  readonly forms: Forms;
  readonly onCommit: (id: string) => void;
}

/** Chooses one of the forms, or brings a new one in from a file. */
export function FormChoice({ label, help, value, forms, onCommit }: Props) {
  const { t } = useLanguage();
  const file = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState(false);
  const ids = forms.all.map(({ id }) => id);
  const choosable = value === '' || ids.includes(value) ? ids : [...ids, value];
  const take = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) {
      return;
    }
    const form = readFormFile(chosen.name, await chosen.text());
    setRefused(form === null);
    if (form) {
      forms.add(form);
      onCommit(form.id);
    }
  };
  return (
    <div className={styles.list}>
      <SelectInput
        label={label}
        help={help}
        value={value}
        empty={t('list.none')}
        choices={choosable.map((id) => ({ value: id, label: id }))}
        onCommit={onCommit}
      />
      <div>
        <Button small onClick={() => file.current?.click()}>
          {t('formChoice.import')}
        </Button>
        <input
          ref={file}
          type="file"
          hidden
          accept=".form,.json"
          aria-label={t('formChoice.file', { label })}
          onChange={(event) => {
            void take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </div>
      {refused ? <Notice look="alarm">{t('formChoice.refused')}</Notice> : null}
    </div>
  );
}
