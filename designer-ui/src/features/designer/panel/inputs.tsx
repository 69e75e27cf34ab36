import { useState, type KeyboardEvent } from 'react';
import { useLanguage } from '@/shared/i18n/LanguageContext';
import { Field } from '@/shared/ui/Field';
import type { LimitUnit } from '@graphql/staff';
import { LARGEST, type Limit } from '@/shared/power/limit';
import styles from '../Designer.module.css';

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (value: string) => void;
  readonly required?: boolean;
  readonly help?: string | undefined;
  readonly hint?: string | undefined;
  /** Says what is wrong with a text; then it is not committed. */
  readonly faultOf?: (value: string) => string | undefined;
}

/** A text of one line, wrapped where it is long, that enters the model when the input is left or Enter pressed: one change, one step of undo. */
export function TextInput({ label, value, onCommit, required, help, hint, faultOf }: TextProps) {
  const [known, setKnown] = useState(value);
  const [typed, setTyped] = useState(value);
  if (known !== value) {
    // The model changed from outside, by undo for instance.
    setKnown(value);
    setTyped(value);
  }
  const fault = faultOf?.(typed.trim());
  const commit = (): void => {
    const wanted = typed.trim();
    if (wanted !== value && fault === undefined) {
      onCommit(wanted);
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      commit();
    } else if (event.key === 'Escape') {
      setTyped(value);
    }
  };
  return (
    <Field label={label} required={required} help={help} hint={hint} fault={fault}>
      {(wiring) => (
        <textarea
          {...wiring}
          className={[wiring.className, styles.growing].join(' ')}
          rows={1}
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value.replace(/\s*\n\s*/g, ' '))}
          onBlur={commit}
          onKeyDown={onKeyDown}
        />
      )}
    </Field>
  );
}

interface SelectProps<Value extends string> {
  readonly label: string;
  readonly value: Value | '';
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onCommit: (value: Value | '') => void;
  /** What choosing nothing means; without it nothing cannot be chosen again. */
  readonly empty?: string;
  readonly required?: boolean;
  readonly help?: string;
}

export function SelectInput<Value extends string>(props: SelectProps<Value>) {
  const { label, value, choices, onCommit, empty, required, help } = props;
  const { t } = useLanguage();
  return (
    <Field label={label} required={required} help={help}>
      {(wiring) => (
        <select {...wiring} value={value} onChange={(event) => onCommit(event.target.value as Value | '')}>
          {empty !== undefined ? <option value="">{empty}</option> : null}
          {empty === undefined && value === '' ? <option value="">{t('form.choose')}</option> : null}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface NumberProps {
  readonly label: string;
  readonly value: number | null;
  readonly most: number;
  readonly onCommit: (value: number | null) => void;
  readonly required?: boolean;
  readonly help?: string | undefined;
  readonly hint?: string | undefined;
}

/** A whole number from 1 on; null when the input may be left empty and is. */
export function NumberInput({ value, most, onCommit, required = false, ...rest }: NumberProps) {
  const { t } = useLanguage();
  const fits = (typed: string): boolean =>
    /^\d{1,6}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= most;
  return (
    <TextInput
      {...rest}
      value={value === null ? '' : String(value)}
      required={required}
      faultOf={(typed) =>
        (typed === '' && !required) || fits(typed) ? undefined : t('number.fault', { most })
      }
      onCommit={(typed) => onCommit(typed === '' ? null : Number(typed))}
    />
  );
}

interface LimitProps {
  readonly label: string;
  /** Null when none is stated. */
  readonly value: Limit | null;
  /** Of what a limit newly stated is counted. */
  readonly usualUnit: LimitUnit;
  readonly onCommit: (value: Limit | null) => void;
  readonly required?: boolean;
  readonly help?: string;
}

/** A limit: how many of its unit. */
export function LimitInput({ label, value, usualUnit, onCommit, ...rest }: LimitProps) {
  const { t } = useLanguage();
  const unit = value?.unit ?? usualUnit;
  return (
    <NumberInput
      {...rest}
      label={t('limit.label', { label, unit: t(`unitName.${unit}`) })}
      value={value?.amount ?? null}
      most={LARGEST}
      onCommit={(amount) => onCommit(amount === null ? null : { amount, unit })}
    />
  );
}

export function CheckInput({
  label,
  checked,
  onCommit,
}: {
  label: string;
  checked: boolean;
  onCommit: (checked: boolean) => void;
}) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={checked} onChange={(event) => onCommit(event.target.checked)} />
      {label}
    </label>
  );
}
