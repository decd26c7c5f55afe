import express, { type RequestHandler, Router } from 'express';
import { request } from 'undici';
import type { Log } from '../../platform/log.ts';
import { securityHeaders } from '../http/security-headers.ts';
import { LANGUAGES, type Language, TEXTS, type Text } from './acknowledge-words.ts';

/** Acknowledges a page by the token of its mail. */
export type Acknowledge = (token: string) => Promise<'ACKNOWLEDGED' | 'BEFORE' | 'INVALID'>;

const TOKEN = /^[A-Za-z0-9_.-]{1,120}$/;

/**
 * The link in a page's mail. Mail scanners follow links, so a GET shows a confirmation and changes nothing; the POST of its
 * form acknowledges. No viewer is signed in: the token is the credential, and nothing about the incident is shown.
 */
export function acknowledgePages(acknowledge: Acknowledge, log: Log): Router {
  const headers = securityHeaders({ 'form-action': ["'self'"], 'style-src': ["'unsafe-inline'"] });
  const show: RequestHandler = (request, response) => {
    const texts = textsFor(request);
    response.type('html').send(page(texts, `<p>${texts.question}</p>${form(texts.button)}`));
  };
  const take: RequestHandler = async (request, response) => {
    const texts = textsFor(request);
    const token = String(request.params['token']);
    const result = TOKEN.test(token)
      ? await acknowledge(token).catch((error) => {
          log.warn({ err: error }, 'acknowledging a page by its link failed');
          return 'UNAVAILABLE' as const;
        })
      : 'INVALID';
    response.status(result === 'UNAVAILABLE' ? 503 : result === 'INVALID' ? 404 : 200).type('html');
    response.send(
      page(texts, `<p role="status">${texts[result]}</p>${result === 'UNAVAILABLE' ? form(texts.button) : ''}`),
    );
  };
  return Router().get('/acknowledge/:token', headers, show).post('/acknowledge/:token', headers, take);
}

/** Acknowledges through the incidents subgraph in another process. @param nextUrl gives the address of its internal route */
export function acknowledgeOverHttp(nextUrl: () => URL): Acknowledge {
  return async (token) => {
    const { statusCode, body } = await request(nextUrl(), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
      headersTimeout: 10_000,
      bodyTimeout: 10_000,
    });
    const answer = await body.text();
    if (statusCode !== 200) throw new Error(`The incidents service responded with ${statusCode}.`);
    return JSON.parse(answer).result;
  };
}

function textsFor(request: express.Request): Record<Text, string> & { language: Language } {
  const language = (request.acceptsLanguages([...LANGUAGES]) || 'en') as Language;
  return { ...TEXTS[language], language };
}

function form(button: string): string {
  return `<form method="post"><button type="submit">${button}</button></form>`;
}

/** All texts are fixed, so nothing needs escaping. */
function page({ title, language }: { title: string; language: Language }, content: string): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>body{font:18px/1.5 system-ui,sans-serif;max-width:32em;margin:3em auto;padding:0 1em}
button{font:inherit;padding:.6em 1.6em;cursor:pointer}</style></head><body><main><h1>${title}</h1>${content}</main></body></html>
`;
}
