import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** The directives of a Content-Security-Policy, each with its sources. */
export type Policy = Record<string, string[]>;

/**
 * Headers of a page that must leak nothing: no frames, no referrer, no MIME sniffing, no caching.
 * @param policy what the page may load; by default nothing
 */
export function securityHeaders(policy: Policy = {}): RequestHandler {
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { 'default-src': ["'none'"], 'base-uri': ["'none'"], 'frame-ancestors': ["'none'"], ...policy },
    },
    // The proxy that terminates TLS in front of the gateway sets this header, for its whole domain.
    strictTransportSecurity: false,
  });
  return (request, response, next) => {
    response.setHeader('cache-control', 'no-store');
    headers(request, response, next);
  };
}
