import type { MessageKey, Parameters } from '@/shared/i18n/language';
import { inputsOf, isDemanded, type FormComponent, type FormInput } from './schema';

/** What an input holds while it is filled in; numbers and dates stay text until they are sent. */
export type Value = string | boolean | readonly string[];
export type Values = Readonly<Record<string, Value>>;

export interface FormFault {
  readonly key: MessageKey;
  readonly parameters: Parameters;
}

/** The value of an input before anybody touched it. */
export function blank(input: FormInput): Value {
  switch (input.type) {
    case 'checkbox':
      return false;
    case 'checklist':
    case 'taglist':
      return [];
    case 'textfield':
    case 'textarea':
    case 'number':
    case 'datetime':
    case 'select':
    case 'radio':
      return '';
  }
}

function isBlank(value: Value): boolean {
  return value === false || value === '' || (Array.isArray(value) && value.length === 0);
}

/** What is wrong with one value; null when nothing is. */
export function faultOf(input: FormInput, value: Value): FormFault | null {
  const rules = input.validate;
  if (isBlank(value)) {
    return isDemanded(input) ? { key: 'form.required', parameters: {} } : null;
  }
  if (typeof value !== 'string') {
    return null;
  }
  if (input.type === 'number') {
    const number = Number(value);
    if (!Number.isFinite(number)) {
      return { key: 'form.notANumber', parameters: {} };
    }
    if (rules.min !== undefined && number < rules.min) {
      return { key: 'form.tooSmall', parameters: { n: rules.min } };
    }
    if (rules.max !== undefined && number > rules.max) {
      return { key: 'form.tooBig', parameters: { n: rules.max } };
    }
    return null;
  }
  if (rules.minLength !== undefined && value.length < rules.minLength) {
    return { key: 'form.tooShort', parameters: { n: rules.minLength } };
  }
  if (rules.maxLength !== undefined && value.length > rules.maxLength) {
    return { key: 'form.tooLong', parameters: { n: rules.maxLength } };
  }
  if (rules.pattern !== undefined && !matches(rules.pattern, value)) {
    return { key: 'form.pattern', parameters: {} };
  }
  return null;
}

function matches(pattern: string, value: string): boolean {
  try {
    return new RegExp(pattern).test(value);
  } catch {
    // A pattern that this browser cannot read is left to the server.
    return true;
  }
}

/** All faults of a form, by key of the input. */
export function faultsOf(
  components: readonly FormComponent[],
  values: Values,
): ReadonlyMap<string, FormFault> {
  const faults = new Map<string, FormFault>();
  for (const input of inputsOf(components)) {
    const fault = faultOf(input, values[input.key] ?? blank(input));
    if (fault) {
      faults.set(input.key, fault);
    }
  }
  return faults;
}

/** The answers as they are sent: numbers as numbers, untouched optional inputs left out, `a.b` as an object. */
export function answersOf(components: readonly FormComponent[], values: Values): Record<string, unknown> {
  const answers: Record<string, unknown> = {};
  for (const input of inputsOf(components)) {
    const value = values[input.key] ?? blank(input);
    if (input.type !== 'checkbox' && isBlank(value)) {
      continue;
    }
    put(
      answers,
      input.key.split('.'),
      input.type === 'number' && !input.serializeToString ? Number(value) : value,
    );
  }
  return answers;
}

function put(into: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [first, ...rest] = path;
  if (first === undefined) {
    return;
  }
  if (rest.length === 0) {
    into[first] = value;
    return;
  }
  const inner = (into[first] ?? {}) as Record<string, unknown>;
  into[first] = inner;
  put(inner, rest, value);
}
