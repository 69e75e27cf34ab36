import type { FormattedExecutionResult } from 'graphql';
import { createClient as createLiveClient } from 'graphql-ws';
import { cacheExchange, Client, fetchExchange, subscriptionExchange } from 'urql';
import type { Session } from '../auth/session';
import type { Language } from '../i18n/language';
import { ConnectionMonitor } from './connection';

/** The staff API: queries and mutations over HTTP, news over a WebSocket that reconnects for ever. */
export interface StaffApi {
  readonly client: Client;
  readonly connection: ConnectionMonitor;
  close(): void;
}

const LONGEST_WAIT_MILLISECONDS = 10_000;
const PING_MILLISECONDS = 10_000;
/** A silent network closes nothing: whoever does not answer a ping by then is lost. */
const PONG_MILLISECONDS = 5_000;

/** Milliseconds before the next attempt to reconnect: doubling, at most ten seconds, with jitter. */
export function retryWait(attempt: number, random: number): number {
  return Math.min(LONGEST_WAIT_MILLISECONDS, 500 * 2 ** attempt) * (0.75 + random / 2);
}

interface Reader<News> {
  readonly next: (news: News) => void;
  readonly error: (error: unknown) => void;
  readonly complete: () => void;
}

/**
 * Subscribes, and again whenever the server ends the news, as it does when the token runs out. Nothing is missed: each
 * subscription begins with the state of now.
 *
 * @returns what ends it
 */
export function subscribeForEver<News>(
  subscribe: (reader: Reader<News>) => () => void,
  { next, error }: Pick<Reader<News>, 'next' | 'error'>,
): () => void {
  let wanted = true;
  let stop = (): void => undefined;
  const begin = (): void => {
    stop = subscribe({ next, error, complete: () => wanted && begin() });
  };
  begin();
  return () => {
    wanted = false;
    stop();
  };
}

/** How a WebSocket closes when nobody needs it for the moment. */
const NORMAL_CLOSURE = 1000;

export function createStaffApi(session: Session, language: Language): StaffApi {
  const connection = new ConnectionMonitor();
  let listening = 0;
  let overdue: ReturnType<typeof setTimeout> | undefined;
  const live = createLiveClient({
    url: `${window.location.origin.replace(/^http/, 'ws')}/graphql`,
    connectionParams: async () => {
      try {
        return { authorization: `Bearer ${await session.freshToken()}`, acceptLanguage: language };
      } catch {
        // Tried again like any other loss; an error from here would end the connection for good.
        live.terminate();
        return {};
      }
    },
    shouldRetry: () => true,
    retryAttempts: Number.POSITIVE_INFINITY,
    retryWait: (attempt) => new Promise((resolve) => setTimeout(resolve, retryWait(attempt, Math.random()))),
    keepAlive: PING_MILLISECONDS,
    on: {
      connecting: () => connection.connecting(),
      connected: () => connection.opened(),
      ping: (received) => {
        if (!received) {
          overdue = setTimeout(() => live.terminate(), PONG_MILLISECONDS);
        }
      },
      pong: () => clearTimeout(overdue),
      closed: (event) => {
        clearTimeout(overdue);
        connection.closed(listening > 0 && (event as Partial<CloseEvent>).code !== NORMAL_CLOSURE);
      },
    },
  });
  const client = new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetch: async (address, options) => {
      const headers = new Headers(options?.headers);
      headers.set('authorization', `Bearer ${await session.freshToken()}`);
      headers.set('accept-language', language);
      return fetch(address, { ...options, headers });
    },
    exchanges: [
      cacheExchange,
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: (request) => ({
          subscribe: (sink) => {
            listening += 1;
            const stop = subscribeForEver<FormattedExecutionResult>(
              (reader) => live.subscribe({ ...request, query: request.query ?? '' }, reader),
              {
                next: ({ data, errors }) => sink.next({ data: data ?? null, ...(errors ? { errors } : {}) }),
                error: (error) => sink.error(error),
              },
            );
            return {
              unsubscribe: () => {
                listening -= 1;
                stop();
              },
            };
          },
        }),
      }),
    ],
  });
  return { client, connection, close: () => void live.dispose() };
}
