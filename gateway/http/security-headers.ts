import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** The directives of a Content-Security-Policy, each with its sources. */
export type Policy = Record<string, string[]>;

/**
 * Headers of a page from which nothing may be read: no frames, no referrer, no sniffing of types, nothing cached.
 * @param policy what the page may load, in addition to nothing
 */
export function securityHeaders(policy: Policy = {}): RequestHandler {
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { 'default-src': ["'none'"], 'base-uri': ["'none'"], 'frame-ancestors': ["'none'"], ...policy },
    },
    // What terminates TLS in front of the gateway decides on it, for its whole domain.
    strictTransportSecurity: false,
  });
  return (request, response, next) => {
    response.setHeader('cache-control', 'no-store');
    headers(request, response, next);
  };
}
