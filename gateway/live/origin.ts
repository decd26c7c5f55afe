import type { IncomingMessage } from 'node:http';

/**
 * Whether a page may open a socket here: one of this host, or of an origin configured. A client that is no browser
 * names none. Tokens come in the first message and never by themselves, so this is a second fence.
 */
export function isOwnOrigin({ headers }: IncomingMessage, origins: readonly string[]): boolean {
  const { origin, host } = headers;
  if (origin === undefined || origins.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
