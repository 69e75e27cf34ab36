import { describe, expect, it } from 'vitest';
import { deskFilter, deskOrder, isMine, readDeskSearch } from './deskSearch';

describe('the desk', () => {
  const read = (address: string) => readDeskSearch(new URLSearchParams(address));

  it('should show what waits for the reader, what is due first on top', () => {
    const search = read('');
    expect(deskFilter(search)).toEqual({ mine: true });
    expect(deskOrder(search).map(({ field }) => field)).toEqual(['DUE_AT', 'STARTED_AT']);
  });

  it('should take filter and order from the address and leave nonsense out', () => {
    const search = read('kind=EXAMINE&clock=OVERDUE&order=oldest');
    expect(deskFilter(search)).toEqual({
      mine: true,
      kind: { eq: 'EXAMINE' },
      clockState: { eq: 'OVERDUE' },
    });
    expect(deskOrder(search).map(({ field }) => field)).toEqual(['STARTED_AT']);
    expect(deskFilter(read('kind=DANCE&clock=X&order=random'))).toEqual({ mine: true });
  });

  it('should not show what somebody else has taken meanwhile', () => {
    expect(isMine({ state: 'CLAIMED', assignee: 'wang' }, { username: 'li' })).toBe(false);
    expect(isMine({ state: 'CLAIMED', assignee: 'li' }, { username: 'li' })).toBe(true);
    expect(isMine({ state: 'COMPLETED', assignee: 'li' }, { username: 'li' })).toBe(false);
  });
});
