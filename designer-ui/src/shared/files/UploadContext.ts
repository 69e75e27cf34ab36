import { createContext, use } from 'react';
import type { Upload } from './upload';

export const UploadContext = createContext<Upload | null>(null);

/** Uploads files; only inside the sign-in gate. */
export function useUpload(): Upload {
  const upload = use(UploadContext);
  if (upload === null) {
    throw new Error('useUpload outside the sign-in gate');
  }
  return upload;
}
