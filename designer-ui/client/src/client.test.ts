import { describe, expect, it } from 'vitest';
import { ProgressChangedDocument, ProgressDocument } from '@heliostat/client/public';
import { createClient, HeliostatError } from './client';

const variables = { caseNo: 'A', queryCode: 'B' };

/** A stream in pieces that know nothing of events. */
function stream(text: string, size: number): Response {
  const bytes = new TextEncoder().encode(text);
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size) {
        controller.enqueue(bytes.slice(at, at + size));
      }
      controller.close();
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream;charset=UTF-8' } });
}

function news(cursor: string, status: string): string {
  const data = { data: { caseProgressChanged: { cursor, status } } };
  return `id:${cursor}\nevent:next\ndata:${JSON.stringify(data)}\n\n`;
}

describe('the client', () => {
  it('should ask with token and language and give the data', async () => {
    let sent: Request | undefined;
    const client = createClient({
      url: 'http://api/public/graphql',
      token: () => 'secret',
      language: 'en',
      fetch: (address, options) => {
        sent = new Request(address, options);
        return Promise.resolve(Response.json({ data: { caseProgress: null } }));
      },
    });
    expect(await client.ask(ProgressDocument, variables)).toEqual({ caseProgress: null });
    expect(sent?.headers.get('authorization')).toBe('Bearer secret');
    expect(sent?.headers.get('accept-language')).toBe('en');
    expect(await sent?.json()).toMatchObject({ variables });
  });

  it('should throw what the API says instead of an answer', async () => {
    const error = { message: 'no', extensions: { classification: 'BAD_REQUEST' } };
    const client = createClient({
      url: 'http://api/',
      fetch: () => Promise.resolve(Response.json({ errors: [error] })),
    });
    const failure = await client.ask(ProgressDocument, variables).catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(HeliostatError);
    expect((failure as HeliostatError).classification).toBe('BAD_REQUEST');
  });

  it('should take a broken stream up where it broke off', async () => {
    const ends = new AbortController();
    const resumed: (string | null)[] = [];
    const replies = [
      () =>
        Promise.resolve(stream(`:\n\n${news('one', '已受理')}${news('two', 'ACCEPTED')}id:x\nevent:ne`, 3)),
      () => Promise.reject(new TypeError('network')),
      () => Promise.resolve(stream(news('three', 'DECIDED'), 1000)),
    ];
    const client = createClient({
      url: 'http://api/',
      pause: 1,
      fetch: (_, options) => {
        resumed.push(new Headers(options?.headers).get('last-event-id'));
        return replies.shift()?.() ?? Promise.reject(new TypeError('network'));
      },
    });
    const told: string[] = [];
    await client.follow(
      ProgressChangedDocument,
      variables,
      ({ caseProgressChanged }) => {
        told.push(caseProgressChanged.status);
        if (told.length === 3) {
          ends.abort();
        }
      },
      ends.signal,
    );
    expect(told).toEqual(['已受理', 'ACCEPTED', 'DECIDED']);
    expect(resumed).toEqual([null, 'two', 'two']);
  });

  it('should give up a subscription that is refused', async () => {
    const error = { message: 'no', extensions: { classification: 'NOT_FOUND' } };
    const client = createClient({
      url: 'http://api/',
      pause: 1,
      fetch: () =>
        Promise.resolve(stream(`event:next\ndata:${JSON.stringify({ errors: [error] })}\n\n`, 1000)),
    });
    await expect(
      client.follow(ProgressChangedDocument, variables, () => undefined, new AbortController().signal),
    ).rejects.toThrow('no');
  });
});
