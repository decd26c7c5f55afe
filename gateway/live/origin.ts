import type { IncomingMessage } from 'node:http';

/**
 * Whether a page may open a socket here: one of this host, or of a configured origin. Clients other than browsers send
 * no origin. A token is sent in the first message and never automatically, so this is a second line of defence.
 */
export function isOwnOrigin({ headers }: IncomingMessage, origins: readonly string[]): boolean {
  const { origin, host } = headers;
  if (origin === undefined || origins.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
