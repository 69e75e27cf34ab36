import { describe, expect, it } from 'vitest';
import { deskFilter, isMine } from './deskSteps';

describe('the desk', () => {
  const staff = { username: 'li', posts: ['leader'] };
  it('should ask for open steps of the own posts and for what is in the own hands', () => {
    expect(deskFilter(staff)).toEqual({
      or: [
        { post: { in: ['leader'] }, state: { eq: 'OPEN' } },
        { assignee: { eq: 'li' }, state: { eq: 'CLAIMED' } },
      ],
    });
  });
  it('should not show what somebody else has in hand', () => {
    expect(isMine({ state: 'CLAIMED', assignee: 'wang' }, staff)).toBe(false);
  });
});
