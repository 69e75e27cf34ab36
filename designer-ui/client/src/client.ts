import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print, type DocumentNode } from 'graphql';
import { readEvents } from './events';

export interface ClientOptions {
  /** `https://…/public/graphql` for everyone, `https://…/graphql` with a token. */
  readonly url: string;
  /** Gives a token that is still good; asked before every request. Leave it out for the public API. */
  readonly token?: () => string | Promise<string>;
  /** The language of messages and explanations; Chinese unless given. */
  readonly language?: 'zh' | 'en';
  /** Another `fetch`, for tests or proxies. */
  readonly fetch?: typeof fetch;
  /** Milliseconds before a broken stream is taken up again; doubled at each failure, at most tenfold. */
  readonly pause?: number;
}

export interface HeliostatClient {
  /**
   * Asks a query or carries out a mutation. An expected refusal of a mutation is part of its answer.
   *
   * @throws HeliostatError when the API answers with errors
   */
  ask<Answer, Variables>(
    document: TypedDocumentNode<Answer, Variables>,
    variables: Variables,
  ): Promise<Answer>;

  /**
   * Follows a subscription, through broken connections, until the signal ends it. A document that selects `cursor` is
   * taken up where it broke off: only what has changed since is told.
   *
   * @throws HeliostatError when the API refuses the subscription; what is merely away for a while is waited for
   */
  follow<News, Variables>(
    document: TypedDocumentNode<News, Variables>,
    variables: Variables,
    tell: (news: News) => void,
    signal: AbortSignal,
  ): Promise<void>;
}

/** What the API says instead of an answer. */
export class HeliostatError extends Error {
  /** `BAD_REQUEST`, `UNAUTHORIZED`, `SERVICE_UNAVAILABLE`, …; empty when the API did not say. */
  readonly classification: string;

  constructor(message: string, classification: string) {
    super(message);
    this.name = 'HeliostatError';
    this.classification = classification;
  }
}

interface Reply {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly classification?: string };
  }[];
}

const PASSING = ['SERVICE_UNAVAILABLE', 'TOO_MANY_REQUESTS'];
const PAUSE_MILLISECONDS = 1000;
const MOST_PAUSES = 10;

function dataOf(reply: Reply): unknown {
  const [error] = reply.errors ?? [];
  if (error) {
    throw new HeliostatError(error.message, error.extensions?.classification ?? '');
  }
  return reply.data;
}

/** Makes a client of one of the two APIs. */
export function createClient(options: ClientOptions): HeliostatClient {
  const send = options.fetch ?? fetch;
  const request = async (
    document: DocumentNode,
    variables: unknown,
    more: Record<string, string>,
    signal?: AbortSignal,
  ): Promise<Response> =>
    send(options.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': options.language ?? 'zh',
        ...(options.token ? { authorization: `Bearer ${await options.token()}` } : {}),
        ...more,
      },
      body: JSON.stringify({ query: print(document), variables }),
      ...(signal ? { signal } : {}),
    });

  return {
    async ask<Answer, Variables>(document: TypedDocumentNode<Answer, Variables>, variables: Variables) {
      const response = await request(document, variables, { accept: 'application/json' });
      return dataOf((await response.json()) as Reply) as Answer;
    },

    async follow<News, Variables>(
      document: TypedDocumentNode<News, Variables>,
      variables: Variables,
      tell: (news: News) => void,
      signal: AbortSignal,
    ) {
      const first = options.pause ?? PAUSE_MILLISECONDS;
      let pause = first;
      let last = '';
      while (!signal.aborted) {
        try {
          const headers = { accept: 'text/event-stream', ...(last ? { 'last-event-id': last } : {}) };
          const response = await request(document, variables, headers, signal);
          if (
            response.body === null ||
            !response.headers.get('content-type')?.startsWith('text/event-stream')
          ) {
            dataOf((await response.json()) as Reply);
            throw new HeliostatError('the answer is no stream of events', '');
          }
          for await (const { id, type, data } of readEvents(response.body)) {
            if (type === 'next') {
              tell(dataOf(JSON.parse(data) as Reply) as News);
              last = id ?? last;
              pause = first;
            }
          }
        } catch (error) {
          if (error instanceof HeliostatError && !PASSING.includes(error.classification)) {
            throw error;
          }
        }
        await rest(pause, signal);
        pause = Math.min(2 * pause, MOST_PAUSES * first);
      }
    },
  };
}

function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });
}
