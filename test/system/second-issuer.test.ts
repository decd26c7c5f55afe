import { createServer, type Server } from 'node:http';
import Provider from 'oidc-provider';
import { inMemory } from '../../cli/sign-in/memory.ts';
import { listenOn } from '../../platform/listen.ts';
import { newKey } from '../kit/issuer.ts';
import { freePort } from '../kit/ports.ts';
import { openSystem, type System } from '../kit/system.ts';

const RESOURCE = 'https://tocsin.contoso.example';
const SECRET = 'a secret that the company’s issuer gave to its own client';

let system: System;
let server: Server;
let issuer: string;

beforeAll(async () => {
  const port = await freePort();
  issuer = `http://localhost:${port}`;
  server = createServer((await companyIssuer(issuer)).callback());
  await listenOn(server, port, 'localhost');
  system = await openSystem(null, { oidcIssuer: issuer, oidcAudience: RESOURCE, oidcClientId: 'contoso-page' });
});
afterAll(async () => {
  await system?.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** An issuer that knows nothing of Tocsin but the audience and the claim its tokens are to carry. */
async function companyIssuer(name: string): Promise<Provider> {
  return new Provider(name, {
    adapter: inMemory(),
    jwks: { keys: [{ ...(await newKey('ES256', '2026-01')), use: 'sig' } as never] },
    cookies: { keys: ['not used here'] },
    clients: [
      {
        client_id: 'contoso-soc',
        client_secret: encodeURIComponent(SECRET),
        grant_types: ['client_credentials'],
        response_types: [],
        redirect_uris: [],
      },
    ],
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    ttl: { ClientCredentials: 600 },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_context, audience) => ({
          scope: '',
          audience,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
    extraTokenClaims: () => ({ name: 'Contoso SOC', tocsin: { roles: ['RESPONDER'] } }),
  });
}

async function companyToken(resource: string): Promise<string> {
  const response = await fetch(`${issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'contoso-soc',
      client_secret: encodeURIComponent(SECRET),
      resource,
    }),
  });
  const { access_token, ...rest } = (await response.json()) as { access_token: string };
  if (!access_token) throw new Error(JSON.stringify(rest));
  return access_token;
}

async function viewerFor(token: string) {
  const response = await fetch(system.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({
      query: '{ viewer { subject name roles partition } incidents(first: 1) { edges { node { id } } } }',
    }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: tests look wherever their query went
  return { status: response.status, body: (await response.json()) as any };
}

describe('an issuer of the company’s own, by configuration alone', () => {
  it('signs in whom the graph then knows, with the rights its claim names', async () => {
    const { status, body } = await viewerFor(await companyToken(RESOURCE));
    expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined });
    expect(body.data.viewer).toEqual({
      subject: 'contoso-soc',
      name: 'Contoso SOC',
      roles: ['RESPONDER'],
      partition: 'public',
    });
    expect(body.data.incidents.edges).toEqual([]);
  });

  it('is not listened to for another audience', async () => {
    const { status, body } = await viewerFor(await companyToken('https://elsewhere.contoso.example'));
    expect([status, body.errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('takes the embedded one’s place: that is gone, and its tokens with it', async () => {
    expect((await fetch(new URL('/oidc/.well-known/openid-configuration', system.url))).status).toBe(404);
    const installed = await openSystem();
    const { status } = await viewerFor(await installed.token('responder'));
    await installed.close();
    expect(status).toBe(401);
    await expect(system.token('responder')).rejects.toThrow('OIDC_ISSUER is set: get a token from that issuer.');
  });

  it('is where the page sends people', async () => {
    const configuration = await fetch(new URL('/sign-in/configuration.json', system.url));
    expect(await configuration.json()).toMatchObject({ issuer, clientId: 'contoso-page', scope: 'openid profile' });
    const page = await fetch(new URL('/', system.url));
    expect(page.headers.get('content-security-policy')).toContain(`connect-src 'self' ${issuer}`);
  });
});
