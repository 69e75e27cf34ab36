import { describe, expect, it } from 'vitest';
import { ConnectionMonitor } from './connection';
import { retryWait, subscribeForEver } from './staffClient';

describe('the live connection', () => {
  it('should stay lost while it tries again', () => {
    const monitor = new ConnectionMonitor();
    const seen: string[] = [];
    monitor.subscribe(() => seen.push(monitor.current()));
    monitor.connecting();
    monitor.opened();
    monitor.closed(true);
    monitor.connecting();
    monitor.opened();
    monitor.closed(false);
    expect(seen).toEqual(['connecting', 'open', 'lost', 'open', 'idle']);
  });

  it('should subscribe again when the server ends the news, until nobody listens', () => {
    const ends: (() => void)[] = [];
    const heard: string[] = [];
    let stopped = 0;
    const stop = subscribeForEver<string>(
      ({ next, complete }) => {
        ends.push(complete);
        next(`subscription ${ends.length}`);
        return () => {
          stopped += 1;
          complete();
        };
      },
      { next: (news) => heard.push(news), error: () => heard.push('error') },
    );
    ends[0]?.();
    stop();
    ends[1]?.();
    expect(heard).toEqual(['subscription 1', 'subscription 2']);
    expect(stopped).toBe(1);
  });

  it('should wait longer each time, but never more than thirteen seconds', () => {
    expect(retryWait(0, 0.5)).toBe(500);
    expect(retryWait(2, 0.5)).toBe(2000);
    expect(retryWait(50, 1)).toBe(12_500);
  });
});
