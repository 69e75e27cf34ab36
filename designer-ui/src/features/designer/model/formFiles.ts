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
/** What a step may name; a draft keeps no longer ids. */
const FORM_ID = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;

/** More characters than this a draft does not keep. */
export const LARGEST_FORM = 300_000;
const MOST_BYTES_OF_A_CHARACTER = 4;

/** Why a file cannot be taken. */
export type FormFileFault = 'notJson' | 'noForm' | 'noId' | 'tooLarge';

/** Tells, before a file is read, that it is too large whatever its characters. */
export function isFarTooLarge(bytes: number): boolean {
  return bytes > LARGEST_FORM * MOST_BYTES_OF_A_CHARACTER;
}

/** Reads a form-js file. Its id is the one it states, else the file's name without ending. */
export function readFormFile(fileName: string, content: string): FormFile | FormFileFault {
  if (content.length > LARGEST_FORM) {
    return 'tooLarge';
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(content);
  } catch {
    return 'notJson';
  }
  const schema = Schema.safeParse(parsed);
  if (!schema.success) {
    return 'noForm';
  }
  const ids = [schema.data.id ?? '', fileName.replace(/\.\w+$/, '')];
  const id = ids.find((one) => FORM_ID.test(one));
  return id === undefined ? 'noId' : { id, schema: content };
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
