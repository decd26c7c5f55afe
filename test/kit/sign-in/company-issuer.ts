import { createServer } from 'node:http';
import Provider from 'oidc-provider';
import { inMemory } from '../../../demo/sign-in/memory.ts';
import { listenOn } from '../../../platform/net/listen.ts';
import { freePort } from '../network/ports.ts';
import { newKey } from './issuer.ts';

export const COMPANY_AUDIENCE = 'https://tocsin.contoso.example';
export const COMPANY_PAGE = 'contoso-page';
const MACHINE = 'contoso-soc';
const SECRET = 'the-secret-of-the-company-s-own-client';

export interface CompanyIssuer {
  issuer: string;
  /** Issues an access token for the machine client. */
  token(audience?: string): Promise<string>;
  close(): Promise<void>;
}

/**
 * An OIDC issuer that knows nothing about Tocsin except the audience and the claim of its tokens. A client that signs in with
 * a browser is Ada, without a password.
 * @param address the address at which its page client is served
 */
export async function openCompanyIssuer(address: string): Promise<CompanyIssuer> {
  const port = await freePort();
  const issuer = `http://localhost:${port}`;
  const provider = await companyProvider(issuer, address);
  const answer = provider.callback();
  const server = createServer((request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
    const login = { accountId: 'ada' };
    provider.interactionFinished(request, response, { login }).catch((error) => response.destroy(error));
  });
  await listenOn(server, port, '127.0.0.1');
  return {
    issuer,
    async token(audience = COMPANY_AUDIENCE) {
      const response = await fetch(`${issuer}/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from(`${MACHINE}:${SECRET}`).toString('base64')}` },
        body: new URLSearchParams({ grant_type: 'client_credentials', resource: audience }),
      });
      return ((await response.json()) as { access_token: string }).access_token;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function companyProvider(issuer: string, address: string): Promise<Provider> {
  return new Provider(issuer, {
    adapter: inMemory(),
    jwks: { keys: [{ ...(await newKey('ES256', '2026-01')), use: 'sig' } as never] },
    cookies: { keys: ['the company’s'] },
    clients: [
      {
        client_id: MACHINE,
        client_secret: SECRET,
        grant_types: ['client_credentials'],
        response_types: [],
        redirect_uris: [],
      },
      { client_id: COMPANY_PAGE, token_endpoint_auth_method: 'none', redirect_uris: [`${address}/sign-in`] },
    ],
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    claims: { openid: ['sub'], profile: ['name'] },
    ttl: { ClientCredentials: 600, AccessToken: 600, IdToken: 600, Interaction: 60, Grant: 600, Session: 600 },
    clientBasedCORS: (_context, origin) => origin === address,
    findAccount: (_context, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    async loadExistingGrant({ oidc: { provider, client, session } }) {
      const grant = new provider.Grant({
        clientId: client?.clientId as string,
        accountId: session?.accountId as string,
      });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => COMPANY_AUDIENCE,
        useGrantedResource: () => true,
        getResourceServerInfo: (_context, audience) => ({
          scope: '',
          audience,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
    extraTokenClaims: (_context, token) => ({
      name: 'accountId' in token && token.accountId ? 'Ada' : 'Contoso SOC',
      tocsin: { roles: ['RESPONDER'] },
    }),
  });
}
