import { Client, cacheExchange, fetchExchange, mapExchange } from 'urql';
import type { Session } from '../sign-in/session.ts';
import { freshExchange } from './fresh.ts';

/** Asks the graph over HTTP in the name of whoever is signed in. A token it does not take ends the session. */
export function openClient(session: Session): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    exchanges: [
      cacheExchange,
      mapExchange({
        onError: ({ graphQLErrors }) => {
          if (graphQLErrors.some(({ extensions }) => extensions['code'] === 'UNAUTHENTICATED')) session.expire();
        },
      }),
      freshExchange,
      fetchExchange,
    ],
    fetch: (address, options) => fetchAs(session, address, options),
  });
}

/** `fetch` with the bearer token of whoever is signed in. */
export async function fetchAs(
  session: Session,
  address: RequestInfo | URL,
  options: RequestInit = {},
): Promise<Response> {
  const headers = new Headers(options.headers);
  headers.set('authorization', `Bearer ${await session.token()}`);
  return fetch(address, { ...options, headers });
}
