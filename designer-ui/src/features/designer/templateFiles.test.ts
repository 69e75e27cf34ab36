import { describe, expect, it } from 'vitest';
import {
  freshTemplate,
  isFreeId,
  nameOf,
  quoted,
  readTemplateFile,
  withId,
  withoutTemplate,
  withTemplate,
} from './model/templateFiles';

describe('document templates beside the model', () => {
  const notice = freshTemplate('notice', '补正“告知”书 <1>');
  it('should be kept in the order of their ids, each once', () => {
    const both = withTemplate(withTemplate([], notice), freshTemplate('decision', '决定书'));
    expect(both.map(({ id }) => id)).toEqual(['decision', 'notice']);
    const changed = withTemplate(both, { id: 'notice', source: 'x' });
    expect(changed).toHaveLength(2);
    expect(changed[1]?.source).toBe('x');
    expect(withoutTemplate(changed, 'decision').map(({ id }) => id)).toEqual(['notice']);
  });
  it('should be shown by the names of their documents', () => {
    expect(nameOf(notice)).toBe('补正“告知”书 <1>');
    expect(nameOf({ id: 'half', source: '<document name="' })).toBe('half');
    expect(nameOf({ id: 'page', source: '<html name="x"/>' })).toBe('page');
  });
  it('should quote under a condition what a case may lack', () => {
    expect(quoted({ path: 'party.name', certain: true })).toBe('{{party.name}}');
    expect(quoted({ path: 'case.acceptedOn', certain: false })).toBe(
      '{{#if case.acceptedOn}}{{case.acceptedOn}}{{/if}}',
    );
  });
  it('should take files by name and namespace', () => {
    expect(readTemplateFile('grant.document', notice.source)?.id).toBe('grant');
    expect(readTemplateFile('grant.document', '<html/>')).toBeNull();
    expect(readTemplateFile('1-grant.document', notice.source)).toBeNull();
  });
  it('should have ids that are free and can be written', () => {
    expect(isFreeId('grant', [notice])).toBe(true);
    expect(isFreeId('notice', [notice])).toBe(false);
    expect(isFreeId('no tice', [])).toBe(false);
  });
  it('should be named in an attribute with spaces between', () => {
    expect(withId('', 'notice', true)).toBe('notice');
    expect(withId('a  b', 'notice', true)).toBe('a b notice');
    expect(withId('a notice b', 'notice', false)).toBe('a b');
    expect(withId('notice', 'notice', true)).toBe('notice');
  });
});
