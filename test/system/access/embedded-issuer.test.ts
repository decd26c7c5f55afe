import { createHash, randomBytes } from 'node:crypto';
import { decodeJwt } from 'jose';
import { serve } from '../../../app/serve.ts';
import { up } from '../../../app/up.ts';
import { WEB_CLIENT } from '../../../demo/sign-in/issuer.ts';
import { openLog } from '../../../platform/log.ts';
import { freePort } from '../../kit/network/ports.ts';
import { openSystem, type System } from '../../kit/system.ts';

let system: System;
let address: string;
let issuer: string;
const logged: unknown[][] = [];
const { warn, info } = console;

beforeAll(async () => {
  Object.assign(console, {
    warn: (...line: unknown[]) => logged.push(line),
    info: (...line: unknown[]) => logged.push(line),
  });
  const port = await freePort();
  address = `http://localhost:${port}`;
  issuer = `${address}/oidc`;
  system = await openSystem(null, { port, provider: { name: 'Contoso', url: address } });
});
afterAll(async () => {
  Object.assign(console, { warn, info });
  await system.close();
});

const VERIFIER = randomBytes(32).toString('base64url');
const REQUEST = {
  response_type: 'code',
  client_id: WEB_CLIENT,
  scope: 'openid profile',
  state: 'state',
  code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
  code_challenge_method: 'S256',
};

/** A minimal HTTP client in place of a browser: it keeps cookies and follows no redirects. */
function openVisitor() {
  const cookies = new Map<string, string>();
  return async (target: string, body?: Record<string, string>, headers: Record<string, string> = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(target, address), {
      method: body ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie, ...headers },
      ...(body ? { body: new URLSearchParams(body) } : {}),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) as unknown as [string, string, string];
      cookies.set(name, value);
    }
    return {
      status: response.status,
      location: response.headers.get('location') ?? '',
      headers: response.headers,
      text: await response.text(),
    };
  };
}

const request = (changes: Record<string, string | undefined> = {}) => {
  const parameters = { ...REQUEST, redirect_uri: `${address}/sign-in`, ...changes };
  const given = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `/oidc/auth?${new URLSearchParams(given)}`;
};

async function codeFor(persona: string, visit = openVisitor()): Promise<string> {
  const { location: choice } = await visit(request({ prompt: 'login' }));
  const { location: resumed } = await visit(choice, { persona });
  const { location: back } = await visit(resumed);
  return new URL(back).searchParams.get('code') as string;
}

const tokensFor = (parameters: Record<string, string>) =>
  openVisitor()('/oidc/token', { client_id: WEB_CLIENT, redirect_uri: `${address}/sign-in`, ...parameters });

describe('the embedded issuer', () => {
  it('issues a persona’s tokens for an authorization code and its verifier', async () => {
    const code = await codeFor('auditor');
    const { status, text } = await tokensFor({ grant_type: 'authorization_code', code, code_verifier: VERIFIER });
    expect(status).toBe(200);
    const tokens = JSON.parse(text);
    expect(decodeJwt(tokens.access_token)).toMatchObject({
      iss: issuer,
      aud: 'tocsin',
      sub: 'persona:auditor',
      client_id: WEB_CLIENT,
      tocsin: { roles: ['AUDITOR'], engagement: { from: expect.any(String), until: expect.any(String) } },
    });
    expect(tokens.expires_in).toBe(3_600);
    const answers = await Promise.all([tokens.access_token, tokens.id_token, tokens.refresh_token].map(statusFor));
    expect(answers).toEqual([200, 401, 401]);
  });

  it.each<[string, Record<string, string | undefined>]>([
    ['no PKCE', { code_challenge: undefined, code_challenge_method: undefined }],
    ['PKCE by the plain method', { code_challenge: VERIFIER, code_challenge_method: 'plain' }],
    ['PKCE without a method', { code_challenge_method: undefined }],
    ['a token in the address (implicit)', { response_type: 'token' }],
    ['an ID token in the address (implicit)', { response_type: 'id_token', nonce: 'n' }],
  ])('refuses an authorization request with %s', async (_, changes) => {
    const { status, location } = await openVisitor()(request(changes));
    expect(status).toBe(303);
    expect(location).toMatch(/error=(invalid_request|unsupported_response_type)/);
    expect(location).not.toContain('code=');
  });

  it.each([
    'https://attacker.example/sign-in',
    'http://localhost/sign-in',
    'SAME/sign-in/',
    'SAME/sign-in?next=https://attacker.example',
    'SAME/sign-in@attacker.example',
    'javascript:alert(1)',
    undefined,
  ])('does not redirect to the unregistered address %s', async (redirect_uri) => {
    const { status, location, text, headers } = await openVisitor()(
      request({ redirect_uri: redirect_uri?.replace('SAME', address) }),
    );
    expect([status, location]).toEqual([400, '']);
    expect(text).toContain('Sign-in failed');
    expect(text).not.toContain('<script');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it.each<[string, Record<string, string>]>([
    ['another verifier', { code_verifier: randomBytes(32).toString('base64url') }],
    ['the challenge instead of a verifier', { code_verifier: REQUEST.code_challenge }],
    ['no verifier', {}],
    ['another redirect address', { code_verifier: VERIFIER, redirect_uri: 'https://attacker.example' }],
  ])('issues no tokens for a code with %s', async (_, parameters) => {
    const code = await codeFor('responder');
    const { status, text } = await tokensFor({ grant_type: 'authorization_code', code, ...parameters });
    expect([status, JSON.parse(text).access_token]).toEqual([400, undefined]);
  });

  it('accepts an authorization code once, and revokes the issued tokens when the code is used again', async () => {
    const grant = { grant_type: 'authorization_code', code: await codeFor('responder'), code_verifier: VERIFIER };
    const { refresh_token } = JSON.parse((await tokensFor(grant)).text);
    expect((await tokensFor(grant)).status).toBe(400);
    expect((await tokensFor({ grant_type: 'refresh_token', refresh_token })).status).toBe(400);
  });

  it('ends the session of the previous user of the same browser', async () => {
    const visit = openVisitor();
    const code = await codeFor('responder', visit);
    const { text } = await tokensFor({ grant_type: 'authorization_code', code, code_verifier: VERIFIER });
    const refresh = async (refresh_token: string) => tokensFor({ grant_type: 'refresh_token', refresh_token });
    const renewed = await refresh(JSON.parse(text).refresh_token);
    expect(renewed.status).toBe(200);
    await codeFor('legal', visit);
    expect((await refresh(JSON.parse(renewed.text).refresh_token)).status).toBe(400);
  });

  it('reports access_denied and issues no code when no persona is chosen', async () => {
    for (const choice of [{ deny: 'yes' }, { persona: 'emperor' }, { persona: '__proto__' }]) {
      const visit = openVisitor();
      const { location } = await visit((await visit((await visit(request())).location, choice)).location);
      expect(location).toContain('error=access_denied');
      expect(location).not.toContain('code=');
    }
  });

  it('refuses a choice of persona from another browser than the one that started the sign-in', async () => {
    const { location: choice } = await openVisitor()(request());
    const { status, text } = await openVisitor()(choice, { persona: 'executive' });
    expect([status, text.includes('started in another browser')]).toEqual([400, true]);
  });

  it('publishes its own configured addresses, whichever host a request names', async () => {
    const headers = { 'x-forwarded-host': 'attacker.example', 'x-forwarded-proto': 'https' };
    const { text } = await openVisitor()('/oidc/.well-known/openid-configuration', undefined, headers);
    const { issuer: stated, token_endpoint, jwks_uri } = JSON.parse(text);
    expect([stated, token_endpoint, jwks_uri]).toEqual([issuer, `${issuer}/token`, `${issuer}/jwks`]);
  });

  it('publishes no private key', async () => {
    const { keys } = JSON.parse((await openVisitor()('/oidc/jwks')).text);
    expect(keys).toEqual([expect.not.objectContaining({ d: expect.anything() })]);
  });

  it('issues tokens under the same issuer as `tocsin token`, so that the gateway trusts one issuer', async () => {
    expect(decodeJwt(await system.token('responder')).iss).toBe(issuer);
    expect(await statusFor(await system.token('responder'))).toBe(200);
  });

  it('logs no warnings', () => {
    expect(logged).toEqual([]);
  });

  it('does not start in production, where OIDC_ISSUER must name the identity provider', async () => {
    const config = { ...system.config, production: true, port: 0 };
    const refusal = { code: 'INVALID', message: expect.stringMatching(/^OIDC_ISSUER must be set in production/) };
    await expect(up(config, false, openLog('silent'), () => {})).rejects.toMatchObject(refusal);
    await expect(serve('gateway', config, 0, openLog('silent'))).rejects.toMatchObject(refusal);
  });
});

async function statusFor(token: string): Promise<number> {
  const response = await fetch(system.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: '{ viewer { subject } }' }),
  });
  await response.text();
  return response.status;
}
