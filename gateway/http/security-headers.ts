import type { RequestHandler } from 'express';

/** Headers of a page that nothing is to be read out of: no frame, no referrer, no guessing of types, nothing kept. */
export function harden(policy = "default-src 'none'"): RequestHandler {
  return (_request, response, next) => {
    response.set({
      'content-security-policy': `${policy}; base-uri 'none'; frame-ancestors 'none'`,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    next();
  };
}
