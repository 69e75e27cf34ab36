import { z } from 'zod';
import type { Session } from '../auth/session';
import { languageTag, type Language } from '../i18n/language';

/** What the server made of an uploaded file. */
const Uploaded = z.object({ fileId: z.string(), bytes: z.number(), sha256: z.string(), format: z.string() });
export type Uploaded = z.infer<typeof Uploaded>;

const Refused = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) });

/** Why an upload came to nothing. `refused` says so in the server's words. */
export type UploadFault = { readonly kind: 'refused'; readonly message: string } | { readonly kind: 'lost' };

/** How an upload ended. */
export type UploadEnd =
  { readonly kind: 'done'; readonly file: Uploaded } | { readonly kind: 'cancelled' } | UploadFault;

/** Sends one file; `fetch` could not tell how far it has come. */
export type Upload = (
  file: Blob,
  onProgress: (share: number) => void,
  signal: AbortSignal,
) => Promise<UploadEnd>;

/** Reads the server's answer to an upload. */
export function uploadEnd(status: number, body: string): UploadEnd {
  const answer = parsed(body);
  if (status === 201) {
    const taken = Uploaded.safeParse(answer);
    return taken.success ? { kind: 'done', file: taken.data } : { kind: 'lost' };
  }
  const refused = Refused.safeParse(answer);
  return refused.success
    ? { kind: 'refused', message: refused.data.errors.map((error) => error.message).join(' ') }
    : { kind: 'lost' };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/** Uploads as whoever is signed in. */
export function createUpload(session: Session, language: Language): Upload {
  return async (file, onProgress, signal) => {
    let token: string;
    try {
      token = await session.freshToken();
    } catch {
      return { kind: 'lost' };
    }
    return new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.open('POST', '/files');
      request.setRequestHeader('authorization', `Bearer ${token}`);
      request.setRequestHeader('accept-language', languageTag(language));
      request.setRequestHeader('content-type', 'application/octet-stream');
      request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
      request.onload = () => resolve(uploadEnd(request.status, request.responseText));
      request.onerror = () => resolve({ kind: 'lost' });
      request.onabort = () => resolve({ kind: 'cancelled' });
      if (signal.aborted) {
        resolve({ kind: 'cancelled' });
        return;
      }
      signal.addEventListener('abort', () => request.abort(), { once: true });
      request.send(file);
    });
  };
}
