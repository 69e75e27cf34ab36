import { useState } from 'react';

/** The newest answer; while there is none, because asking again failed, the one before it. */
export function useLastKnown<Answer>(newest: Answer | undefined): Answer | undefined {
  const [known, setKnown] = useState(newest);
  if (newest !== undefined && newest !== known) {
    setKnown(newest);
  }
  return newest ?? known;
}
