import { z } from 'zod';

/** A file beside the model, by its name. */
export interface PowerFile {
  readonly name: string;
  readonly text: string;
}

/** A form beside the model: its id and its form-js schema as JSON. */
export interface FormFile {
  readonly id: string;
  readonly schema: string;
}

const Schema = z.looseObject({ id: z.string().optional(), components: z.array(z.unknown()) });
const FORM_ID = /^[A-Za-z][A-Za-z0-9_]*$/;

/**
 * Reads a form-js file. Its id is the one it states, else the file's name without ending.
 *
 * @returns null when it is no form, or has no usable id
 */
export function readFormFile(fileName: string, content: string): FormFile | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(content);
  } catch {
    return null;
  }
  const schema = Schema.safeParse(parsed);
  if (!schema.success) {
    return null;
  }
  const ids = [schema.data.id ?? '', fileName.replace(/\.\w+$/, '')];
  const id = ids.find((one) => FORM_ID.test(one));
  return id === undefined ? null : { id, schema: content };
}

const ENDING = '.form';

/** The forms among the files. */
export function formsOf(files: readonly PowerFile[]): FormFile[] {
  return files
    .filter(({ name }) => name.endsWith(ENDING))
    .map(({ name, text }) => ({ id: name.slice(0, -ENDING.length), schema: text }));
}

/** The files with a form added, or the one of the same id replaced. */
export function withForm(files: readonly PowerFile[], { id, schema }: FormFile): PowerFile[] {
  const name = id + ENDING;
  return [...files.filter((file) => file.name !== name), { name, text: schema }];
}
