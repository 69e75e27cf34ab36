import { useRef, useState } from 'react';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { Button } from '@/shared/ui/Button';
import { Notice } from '@/shared/ui/States';
import styles from '../Designer.module.css';
import {
  isFarTooLarge,
  LARGEST_FORM,
  readFormFile,
  type FormFile,
  type FormFileFault,
} from '../model/formFiles';
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
  const { t, format } = useLanguage();
  const file = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<{ file: string; fault: FormFileFault } | null>(null);
  const ids = forms.all.map(({ id }) => id);
  const choosable = value === '' || ids.includes(value) ? ids : [...ids, value];
  const take = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) {
      return;
    }
    const form = isFarTooLarge(chosen.size) ? 'tooLarge' : readFormFile(chosen.name, await chosen.text());
    if (typeof form === 'string') {
      setRefused({ file: chosen.name, fault: form });
      return;
    }
    setRefused(null);
    forms.add(form);
    onCommit(form.id);
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
      {refused ? (
        <Notice look="alarm">
          {t(`formChoice.${refused.fault}`, { file: refused.file, most: format.number(LARGEST_FORM) })}
        </Notice>
      ) : null}
    </div>
  );
}
