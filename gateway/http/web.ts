import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RequestHandler, Router } from 'express';
import sirv from 'sirv';
import { projectRoot } from '../../platform/project-root.ts';
import { type Policy, securityHeaders } from './security-headers.ts';

export interface PageOptions {
  issuer: string;
  /** Null: the page says that signing in is not set up. */
  clientId: string | null;
  scope: string;
  /** Where this installation is reached, without a slash at its end: the issuer sends people back to its `/sign-in`. */
  address: string;
}

const BUILT = join(projectRoot, 'dist/web');
/** Stands in the built page for what the styles of one answer are let in by. */
const NONCE = /NONCE-OF-THIS-PAGE/g;
/** Where the page answers: web/pages.tsx says what stands there. */
const PLACES = [
  '/',
  '/sign-in',
  '/account',
  '/health',
  '/notices/:id',
  '/settings',
  '/incidents{/*rest}',
  '/clocks',
  '/tenants{/*rest}',
  '/approvals',
  '/register',
  '/trail{/*rest}',
  '/reports',
];

/**
 * The web page, as `npm run build` left it in dist/web, and `/sign-in/configuration.json`, which tells it how one signs in.
 * All of it is for everybody: nothing in it is a secret.
 * @throws Error when it was not built
 */
export function webPage(options: PageOptions): RequestHandler {
  if (!existsSync(join(BUILT, 'index.html'))) throw new Error('The web page is not built: run `npm run build`.');
  const html = readFileSync(join(BUILT, 'index.html'), 'utf8');
  const router = Router();
  router.get('/sign-in/configuration.json', securityHeaders(), (_request, response) => void response.json(options));
  router.get(PLACES, (request, response) => {
    const nonce = randomBytes(16).toString('base64url');
    securityHeaders(policyFor(options.issuer, nonce))(request, response, () => {
      response.type('html').send(html.replace(NONCE, nonce));
    });
  });
  // A file's name changes with what is in it.
  const kept = sirv(BUILT, {
    brotli: true,
    gzip: true,
    extensions: [],
    setHeaders: (response) => response.setHeader('x-content-type-options', 'nosniff'),
    maxAge: 31_536_000,
    immutable: true,
  });
  router.use((request, response, next) =>
    /^\/(assets\/|bell\.svg$)/.test(request.path) ? kept(request, response, next) : next(),
  );
  return router;
}

/** The gateway and nobody else, but for the issuer: its endpoints may live on other hosts than its name, over https. */
function policyFor(issuer: string, nonce: string): Policy {
  const { protocol, origin } = new URL(issuer);
  const asked = protocol === 'https:' ? 'https:' : origin;
  return {
    'script-src': ["'self'"],
    'style-src': ["'self'", `'nonce-${nonce}'`],
    'img-src': ["'self'"],
    'font-src': ["'self'"],
    'connect-src': ["'self'", asked],
    'form-action': ["'none'"],
  };
}
