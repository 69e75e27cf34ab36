import { useLanguage } from '@/shared/i18n/LanguageContext';
import { Field } from '@/shared/ui/Field';
import ui from '@/shared/ui/ui.module.css';
import styles from '../CasePage.module.css';
import { isDemanded, isGroup, isInput, isText, type FormComponent, type FormInput } from './schema';
import { blank, type FormFault, type Value, type Values } from './validate';

interface Props {
  readonly components: readonly FormComponent[];
  readonly values: Values;
  readonly faults: ReadonlyMap<string, FormFault>;
  readonly onChange: (key: string, value: Value) => void;
}

/** A form of a power, drawn with the designer's own inputs so that it speaks the reader's language. */
export function FormFields({ components, ...rest }: Props) {
  const { t } = useLanguage();
  return (
    <div className={styles.formGrid}>
      {components.map((component, index) => {
        if (isInput(component)) {
          return <Input key={component.key} input={component} {...rest} />;
        }
        const key = `${component.type} ${index}`;
        if (isGroup(component)) {
          return (
            <fieldset key={key} className={styles.outcomes}>
              {component.label ? <legend>{component.label}</legend> : null}
              <FormFields components={component.components} {...rest} />
            </fieldset>
          );
        }
        if (isText(component)) {
          return (
            <p key={key} className={[styles.wide, styles.formText].join(' ')}>
              {component.text.replace(/^#+\s*/gm, '').replace(/\n{2,}/g, '\n')}
            </p>
          );
        }
        return ['separator', 'spacer'].includes(component.type) ? null : (
          <p key={key} className={[styles.wide, styles.finding].join(' ')}>
            {t('form.unsupported', { type: component.type })}
          </p>
        );
      })}
    </div>
  );
}

type InputProps = Omit<Props, 'components'> & { readonly input: FormInput };

function Input({ input, values, faults, onChange }: InputProps) {
  const { t } = useLanguage();
  const value = values[input.key] ?? blank(input);
  const text = typeof value === 'string' ? value : '';
  const fault = faults.get(input.key);
  const change = (next: Value): void => onChange(input.key, next);
  const common = {
    required: isDemanded(input),
    hint: input.description || undefined,
    fault: fault ? t(fault.key, fault.parameters) : undefined,
  };
  switch (input.type) {
    case 'textarea':
      return (
        <div className={styles.wide}>
          <Field label={input.label} {...common}>
            {(wiring) => (
              <textarea {...wiring} value={text} onChange={(event) => change(event.target.value)} />
            )}
          </Field>
        </div>
      );
    case 'textfield':
      return (
        <Field label={input.label} {...common}>
          {(wiring) => <input {...wiring} value={text} onChange={(event) => change(event.target.value)} />}
        </Field>
      );
    case 'number':
      return (
        <Field label={input.label} {...common}>
          {(wiring) => (
            <input
              {...wiring}
              inputMode="decimal"
              value={text}
              onChange={(event) => change(event.target.value)}
            />
          )}
        </Field>
      );
    case 'datetime':
      return (
        <Field label={input.dateLabel ?? input.timeLabel ?? input.label} {...common}>
          {(wiring) => (
            <input
              {...wiring}
              type={input.subtype === 'datetime' ? 'datetime-local' : input.subtype}
              value={text}
              onChange={(event) => change(event.target.value)}
            />
          )}
        </Field>
      );
    case 'select':
      return (
        <Field label={input.label} {...common}>
          {(wiring) => (
            <select {...wiring} value={text} onChange={(event) => change(event.target.value)}>
              <option value="">{t('form.choose')}</option>
              {input.values.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </select>
          )}
        </Field>
      );
    case 'checkbox':
      return (
        <div data-fault={common.fault ? true : undefined}>
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={value === true}
              onChange={(event) => change(event.target.checked)}
            />
            {input.label}
          </label>
          {common.fault ? <p className={ui.fault}>{common.fault}</p> : null}
        </div>
      );
    case 'radio':
    case 'checklist':
    case 'taglist':
      return (
        <fieldset className={styles.outcomes} data-fault={common.fault ? true : undefined}>
          <legend>
            {input.label}
            {common.required ? (
              <span className={ui.must} aria-hidden="true">
                {' *'}
              </span>
            ) : null}
          </legend>
          {input.values.map((choice) => (
            <label key={choice.value}>
              {input.type === 'radio' ? (
                <input
                  type="radio"
                  name={`form-${input.key}`}
                  checked={value === choice.value}
                  onChange={() => change(choice.value)}
                />
              ) : (
                <input
                  type="checkbox"
                  checked={Array.isArray(value) && value.includes(choice.value)}
                  onChange={(event) => change(toggled(value, choice.value, event.target.checked))}
                />
              )}
              {choice.label}
            </label>
          ))}
          {common.fault ? <p className={ui.fault}>{common.fault}</p> : null}
        </fieldset>
      );
  }
}

function toggled(value: Value, choice: string, on: boolean): Value {
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
  return on ? [...chosen, choice] : chosen.filter((other) => other !== choice);
}
