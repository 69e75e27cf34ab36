import { Client, fetchExchange } from 'urql';
import type { Language } from '../i18n/language';

/** The public API: no login, nothing cached, so that every question gets today's answer. */
export function createPublicClient(language: Language): Client {
  return new Client({
    url: '/public/graphql',
    preferGetMethod: false,
    fetchOptions: () => ({ headers: { 'accept-language': language } }),
    exchanges: [fetchExchange],
  });
}
