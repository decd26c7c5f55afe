import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RequestHandler, Router } from 'express';
import { projectRoot } from '../../platform/root.ts';

export interface SignInOptions {
  issuer: string;
  /** Null: the page says that signing in is not set up. */
  clientId: string | null;
  scope: string;
  /** Where this installation is reached, without a slash at its end: the issuer sends people back to its `/sign-in`. */
  address: string;
}

const FILES = { 'page.css': 'css', 'page.js': 'js', 'notice.js': 'js' } as const;

/** What a notice's page may do: ask the gateway, and nobody else. */
const NOTICE_POLICY = `default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; form-action 'none'`;

/**
 * The page at `/` and `/sign-in` on which people sign in at the issuer and see who they are. Its files and
 * `/sign-in/configuration.json` are for everybody: nothing in them is a secret. `/notices/ID`, where mails lead, shows one
 * notice to whoever has signed in and may see it.
 */
export function signInPage(options: SignInOptions): RequestHandler {
  const page = read('page.html');
  const router = Router();
  router.get(['/', '/sign-in'], harden(policyFor(options.issuer)), (_request, response) => {
    response.type('html').send(page);
  });
  const notice = read('notice.html');
  router.get('/notices/:id', harden(NOTICE_POLICY), (_request, response) => void response.type('html').send(notice));
  for (const [name, type] of Object.entries(FILES)) {
    const text = read(name);
    router.get(`/sign-in/${name}`, harden(), (_request, response) => void response.type(type).send(text));
  }
  router.get('/sign-in/configuration.json', harden(), (_request, response) => void response.json(options));
  return router;
}

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

/** An issuer's endpoints may live on other hosts than its name: the page's script may ask any, over https. */
function policyFor(issuer: string): string {
  const { protocol, origin } = new URL(issuer);
  const asked = protocol === 'https:' ? 'https:' : origin;
  return `default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self' ${asked}; form-action 'none'`;
}

function read(name: string): string {
  return readFileSync(join(projectRoot, 'gateway/sign-in', name), 'utf8');
}
