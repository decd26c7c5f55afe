import type { IncomingMessage } from 'node:http';

/**
 * Reads the rest of a request's body, also of one that a decoder or an iterator has stopped reading: otherwise the next request
 * on its connection would never be read.
 */
export function dropBody(request: IncomingMessage): void {
  if (request.complete) return;
  request.unpipe();
  request.removeAllListeners('readable');
  request.resume();
}
