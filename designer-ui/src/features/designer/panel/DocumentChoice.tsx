import { useLanguage } from '@/shared/i18n/LanguageContext';
import { Button } from '@/shared/ui/Button';
import styles from '../Designer.module.css';
import { namedIds, nameOf, withId, type TemplateFile } from '../model/templateFiles';

/** The document templates that lie beside the model. */
export interface Templates {
  readonly all: readonly TemplateFile[];
  readonly edit: () => void;
}

interface Props {
  readonly label: string;
  /** Ids with spaces between. */
  readonly value: string;
  readonly templates: Templates;
  readonly onCommit: (value: string) => void;
}

/** Chooses the documents that are issued. */
export function DocumentChoice({ label, value, templates, onCommit }: Props) {
  const { t } = useLanguage();
  const chosen = namedIds(value);
  const names = new Map(templates.all.map((template) => [template.id, nameOf(template)]));
  const known = [...names.keys()];
  const ids = [...known, ...chosen.filter((id) => !known.includes(id))];
  return (
    <div role="group" aria-label={label} className={styles.list}>
      <span>{label}</span>
      {ids.length === 0 ? <span className={styles.quiet}>{t('templates.none')}</span> : null}
      {ids.map((id) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) => onCommit(withId(value, id, event.target.checked))}
          />{' '}
          {names.get(id) ?? id}
        </label>
      ))}
    </div>
  );
}

/** Leads to the editor of the templates. */
export function EditTemplates({ templates }: { readonly templates: Templates }) {
  const { t } = useLanguage();
  return (
    <Button small onClick={templates.edit}>
      {t('templates.edit')}
    </Button>
  );
}
