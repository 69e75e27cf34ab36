import { Field } from './Field';

interface Props<Value extends string> {
  readonly label: string;
  readonly value: Value | undefined;
  /** What stands for no choice; leave it out where one must be made. */
  readonly any?: string;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly onChoose: (value: string) => void;
}

/** One of a few values, as a labelled list. */
export function Choice<Value extends string>({ label, value, any, options, onChoose }: Props<Value>) {
  return (
    <Field label={label}>
      {(wiring) => (
        <select {...wiring} value={value ?? ''} onChange={(event) => onChoose(event.target.value)}>
          {any === undefined ? null : <option value="">{any}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
