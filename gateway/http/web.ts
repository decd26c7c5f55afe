import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RequestHandler, Router } from 'express';
import sirv from 'sirv';
import { projectRoot } from '../../platform/project-root.ts';
import { type Policy, securityHeaders } from './security-headers.ts';

export interface PageOptions {
  issuer: string;
  /** Null: the page says that sign-in is not configured. */
  clientId: string | null;
  scope: string;
  /** The URL of this installation without a trailing slash: the issuer redirects people back to its `/sign-in`. */
  address: string;
}

const BUILT = join(projectRoot, 'dist/web');
/** Placeholder in the built page for the nonce of the styles, which differs in each response. */
const NONCE = /NONCE-OF-THIS-PAGE/g;

/**
 * The web page that `npm run build` wrote to dist/web, at the addresses of web/addresses.ts, and `/sign-in/configuration.json`, which configures its sign-in.
 * Both are public: they contain no secrets.
 * @throws Error when the page has not been built
 */
export function webPage(options: PageOptions): RequestHandler {
  if (!existsSync(join(BUILT, 'index.html'))) throw new Error('The web page is not built: run `npm run build`.');
  const html = readFileSync(join(BUILT, 'index.html'), 'utf8');
  const addresses: string[] = JSON.parse(readFileSync(join(BUILT, 'addresses.json'), 'utf8'));
  const router = Router();
  router.get('/sign-in/configuration.json', securityHeaders(), (_request, response) => void response.json(options));
  router.get(addresses.map(asRoute), (request, response) => {
    const nonce = randomBytes(16).toString('base64url');
    securityHeaders(policyFor(options.issuer, nonce))(request, response, () => {
      response.type('html').send(html.replace(NONCE, nonce));
    });
  });
  // The name of a file changes with its content.
  const cached = sirv(BUILT, {
    brotli: true,
    gzip: true,
    extensions: [],
    setHeaders: (response) => response.setHeader('x-content-type-options', 'nosniff'),
    maxAge: 31_536_000,
    immutable: true,
  });
  router.use((request, response, next) =>
    /^\/(assets\/|bell\.svg$)/.test(request.path) ? cached(request, response, next) : next(),
  );
  return router;
}

/** An address of web/addresses.ts as Express writes it: `/:part?` is `{/:part}`. */
function asRoute(address: string): string {
  return address.replace(/\/:(\w+)\?/g, '{/:$1}');
}

/**
 * Allows this gateway and the issuer alone. The endpoints of the issuer may be on other hosts than its URL, over https.
 */
function policyFor(issuer: string, nonce: string): Policy {
  const { protocol, origin } = new URL(issuer);
  const issuerSource = protocol === 'https:' ? 'https:' : origin;
  return {
    'script-src': ["'self'"],
    'style-src': ["'self'", `'nonce-${nonce}'`],
    'img-src': ["'self'"],
    'font-src': ["'self'"],
    'connect-src': ["'self'", issuerSource],
    'form-action': ["'none'"],
  };
}
