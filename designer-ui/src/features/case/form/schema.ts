import { z } from 'zod';

const Validation = z.object({
  required: z.boolean().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  pattern: z.string().optional(),
});

const keyed = {
  key: z.string().min(1),
  label: z.string().default(''),
  description: z.string().default(''),
  disabled: z.boolean().default(false),
  validate: Validation.default({}),
  /** A field under a condition is never demanded: this form does not evaluate conditions, neither does the server. */
  conditional: z.object({ hide: z.string().optional() }).optional(),
};

const Choice = z.object({ label: z.string(), value: z.string() });
const choices = { ...keyed, values: z.array(Choice).default([]) };

const TextField = z.object({ type: z.enum(['textfield', 'textarea']), ...keyed });
const NumberField = z.object({
  type: z.literal('number'),
  serializeToString: z.boolean().default(false),
  ...keyed,
});
const Checkbox = z.object({ type: z.literal('checkbox'), ...keyed });
const DateField = z.object({
  type: z.literal('datetime'),
  subtype: z.enum(['date', 'time', 'datetime']).default('date'),
  dateLabel: z.string().optional(),
  timeLabel: z.string().optional(),
  ...keyed,
});
const ChoiceField = z.object({ type: z.enum(['select', 'radio']), ...choices });
const Checklist = z.object({ type: z.enum(['checklist', 'taglist']), ...choices });
const Text = z.object({ type: z.literal('text'), text: z.string() });
/** What only shapes the page, and whatever a newer form editor may add. */
const Other = z.object({ type: z.string(), label: z.string().optional() });

const Input = z.discriminatedUnion('type', [
  TextField,
  NumberField,
  Checkbox,
  DateField,
  ChoiceField,
  Checklist,
]);
const Group = z.object({
  type: z.literal('group'),
  label: z.string().default(''),
  get components() {
    return z.array(Component);
  },
});
const Component: z.ZodType<FormComponent> = z.union([Input, Text, z.lazy(() => Group), Other]);

/** A component that takes a value. */
export type FormInput = z.infer<typeof Input>;
export interface FormGroup {
  type: 'group';
  label: string;
  components: FormComponent[];
}
export type FormText = z.infer<typeof Text>;
export type FormComponent = FormInput | FormText | FormGroup | z.infer<typeof Other>;

const Form = z.object({ components: z.array(Component) });

/** Reads a form-js schema; null when it is none. */
export function readForm(schema: unknown): readonly FormComponent[] | null {
  const read = Form.safeParse(schema);
  return read.success ? read.data.components : null;
}

const inputTypes: ReadonlySet<string> = new Set([
  'textfield',
  'textarea',
  'number',
  'checkbox',
  'datetime',
  'select',
  'radio',
  'checklist',
  'taglist',
]);

/** Tells whether an input must be filled in. */
export function isDemanded(input: FormInput): boolean {
  return input.validate.required === true && input.conditional?.hide === undefined;
}

export function isInput(component: FormComponent): component is FormInput {
  return inputTypes.has(component.type) && 'key' in component;
}

export function isGroup(component: FormComponent): component is FormGroup {
  return component.type === 'group' && 'components' in component;
}

export function isText(component: FormComponent): component is FormText {
  return component.type === 'text' && 'text' in component;
}

/** Every input of a form, groups opened, in the order shown. */
export function inputsOf(components: readonly FormComponent[]): FormInput[] {
  return components.flatMap((component) =>
    isInput(component) ? [component] : isGroup(component) ? inputsOf(component.components) : [],
  );
}
