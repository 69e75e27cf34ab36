import { describe, expect, it } from 'vitest';
import { shownAs, sizeOf } from './formats';
import { uploadEnd } from './upload';

describe('the end of an upload', () => {
  it('should tell what was taken', () => {
    const file = { fileId: 'f1', bytes: 7, sha256: 'ab', format: 'pdf' };
    expect(uploadEnd(201, JSON.stringify(file))).toEqual({ kind: 'done', file });
  });
  it('should tell a refusal in the words of the server', () => {
    const body = JSON.stringify({
      errors: [{ message: '文件过大', extensions: { code: 'FILE_TOO_LARGE' } }],
    });
    expect(uploadEnd(413, body)).toEqual({ kind: 'refused', message: '文件过大' });
  });
  it('should take anything else for lost', () => {
    expect(uploadEnd(502, '<html>')).toEqual({ kind: 'lost' });
    expect(uploadEnd(201, '{}')).toEqual({ kind: 'lost' });
    expect(uploadEnd(500, '{"errors":[]}')).toEqual({ kind: 'lost' });
  });
});

describe('what is shown of a file', () => {
  it('should show pictures, sound and video in place and nothing that runs', () => {
    expect(['jpg', 'mp3', 'mp4'].map(shownAs)).toEqual(['picture', 'sound', 'video']);
    expect(['pdf', 'svg', 'html', 'exe', 'toString'].map(shownAs)).toEqual([null, null, null, null, null]);
  });
  it('should write sizes for people', () => {
    expect(sizeOf(1)).toEqual({ amount: 1, unit: 'KB' });
    expect(sizeOf(120_400)).toEqual({ amount: 120, unit: 'KB' });
    expect(sizeOf(9_040_000)).toEqual({ amount: 9, unit: 'MB' });
    expect(sizeOf(1_250_000_000)).toEqual({ amount: 1250, unit: 'MB' });
  });
});
