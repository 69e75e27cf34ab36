import type { PowerFile } from './formFiles';

/** A document template beside the model: its id and its XML. */
export interface TemplateFile {
  readonly id: string;
  readonly source: string;
}

const TEMPLATE_ID = /^[A-Za-z][A-Za-z0-9_]*$/;
const NAMESPACE = 'https://heliostat.org/schema/document/1';

/** Tells whether a text can be the id of a new template. */
export function isFreeId(id: string, templates: readonly TemplateFile[]): boolean {
  return TEMPLATE_ID.test(id) && templates.every((one) => one.id !== id);
}

/**
 * Reads a template file. Its id is the file's name without ending.
 *
 * @returns null when it is no template, or its name is no id
 */
export function readTemplateFile(fileName: string, content: string): TemplateFile | null {
  const id = fileName.replace(/\.\w+$/, '');
  return TEMPLATE_ID.test(id) && content.includes(NAMESPACE) ? { id, source: content } : null;
}

/** The templates with one added, or the one of the same id replaced; in the order of their ids. */
export function withTemplate(templates: readonly TemplateFile[], template: TemplateFile): TemplateFile[] {
  return [...templates.filter(({ id }) => id !== template.id), template].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
}

/** The templates without one. */
export function withoutTemplate(templates: readonly TemplateFile[], id: string): TemplateFile[] {
  return templates.filter((one) => one.id !== id);
}

/** What a template calls its document, or its id while it says nothing that can be read. */
export function nameOf({ id, source }: TemplateFile): string {
  const root = new DOMParser().parseFromString(source, 'application/xml').documentElement;
  const name = root.namespaceURI === NAMESPACE ? (root.getAttribute('name') ?? '').trim() : '';
  return name === '' ? id : name;
}

function escaped(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );
}

/** How a template quotes a fact; what not every case has, under a condition. */
export function quoted({ path, certain }: { readonly path: string; readonly certain: boolean }): string {
  return certain ? `{{${path}}}` : `{{#if ${path}}}{{${path}}}{{/if}}`;
}

/** What a new template begins with. Model data, in Chinese. */
export function freshTemplate(id: string, name: string): TemplateFile {
  return {
    id,
    source: [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<document xmlns="${NAMESPACE}" name="${escaped(name)}" word="发文字">`,
      '  <p class="plain">{{party.name}}：</p>',
      '  <p>正文。</p>',
      '</document>',
      '',
    ].join('\n'),
  };
}

/** The ids in an attribute that names several. */
export function namedIds(attribute: string): string[] {
  return attribute.split(/\s+/).filter((id) => id !== '');
}

/** The attribute with an id in it or not, the others in their order. */
export function withId(attribute: string, id: string, chosen: boolean): string {
  const others = namedIds(attribute).filter((one) => one !== id);
  return (chosen ? [...others, id] : others).join(' ');
}

const ENDING = '.document';

/** The templates among the files. */
export function templatesOf(files: readonly PowerFile[]): TemplateFile[] {
  return files
    .filter(({ name }) => name.endsWith(ENDING))
    .map(({ name, text }) => ({ id: name.slice(0, -ENDING.length), source: text }));
}

/** The files with these templates instead of those among them. */
export function withTemplates(files: readonly PowerFile[], templates: readonly TemplateFile[]): PowerFile[] {
  return [
    ...files.filter(({ name }) => !name.endsWith(ENDING)),
    ...templates.map(({ id, source }) => ({ name: id + ENDING, text: source })),
  ];
}
