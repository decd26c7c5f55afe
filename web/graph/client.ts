import { Client, cacheExchange, fetchExchange, mapExchange } from 'urql';
import type { Session } from '../sign-in/session.ts';
import { freshExchange } from './fresh.ts';
import { steadyExchange } from './steady.ts';

/** A GraphQL client over HTTP for the signed-in user. The session ends when the gateway rejects its token. */
export function openClient(session: Session): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    exchanges: [
      steadyExchange(),
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

/** `fetch` with the signed-in user's bearer token. */
export async function fetchAs(
  session: Session,
  address: RequestInfo | URL,
  options: RequestInit = {},
): Promise<Response> {
  const headers = new Headers(options.headers);
  headers.set('authorization', `Bearer ${await session.token()}`);
  return fetch(address, { ...options, headers });
}
