import { useMemo, useRef } from 'react';

interface RequestId {
  /** The id for these entries. Entries that were sent before, and not judged, repeat the request. */
  readonly of: (entries: object) => string;
  /** The last request was judged: whatever comes next is another one. */
  readonly judged: () => void;
}

/** The id under which an act is known again, so that one whose answer was lost is done once. */
export function useRequestId(): RequestId {
  const last = useRef<{ readonly entries: string; readonly id: string } | null>(null);
  return useMemo(
    () => ({
      of: (entries) => {
        const written = JSON.stringify(entries);
        if (last.current?.entries !== written) {
          last.current = { entries: written, id: crypto.randomUUID() };
        }
        return last.current.id;
      },
      judged: () => {
        last.current = null;
      },
    }),
    [],
  );
}
