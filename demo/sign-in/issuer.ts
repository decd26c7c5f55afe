import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ErrorRequestHandler, type RequestHandler, Router, urlencoded } from 'express';
import type { JWK } from 'jose';
import type Provider from 'oidc-provider';
import type { Configuration, errors as Errors, KoaContextWithOIDC } from 'oidc-provider';
import { securityHeaders } from '../../gateway/http/security-headers.ts';
import type { Log } from '../../platform/log.ts';
import { projectRoot } from '../../platform/project-root.ts';
import { type Claims, PERSONAS } from '../personas.ts';
import { inMemory } from './memory.ts';
import { personasPage, troublePage } from './pages.ts';

export const WEB_CLIENT = 'tocsin-web';
export const MACHINE_CLIENT = 'tocsin-machine';
/** The lifetimes of access tokens, and of sessions with their refresh tokens. */
const ACCESS_TOKEN_SECONDS = 3_600;
const SIGN_IN_SECONDS = 12 * 3_600;
/** The lifetimes of authorization codes and of pages on which a demo user is chosen. */
const CODE_SECONDS = 60;
const INTERACTION_SECONDS = 600;

const pageHeaders = securityHeaders({ 'style-src': ["'self'"], 'img-src': ['data:'], 'form-action': ["'self'"] });
const PEOPLE: Record<string, Claims> = PERSONAS;
const bySubject = new Map(Object.values(PEOPLE).map((person) => [person.sub, person]));

export interface EmbeddedIssuerOptions {
  /** Its name and URL: `/oidc` under the URL of this installation. */
  issuer: string;
  /** The URL of this installation without a trailing slash. */
  address: string;
  audience: string;
  /** The private key that signs its tokens. */
  key: JWK;
  machineSecret: string;
  log: Log;
}

/**
 * An OIDC issuer for the demo users: authorization code with PKCE S256 (RFC 7636) for the sign-in page, client
 * credentials (RFC 6749, section 4.4) for machines, JWT access tokens (RFC 9068). To be mounted at the issuer's path.
 * Every client can sign in as any demo user, so it must not be used in production.
 */
export async function openIssuer(options: EmbeddedIssuerOptions): Promise<RequestHandler> {
  // No other part of the system uses it, and loading it takes a sixth of a command's start.
  const { default: OidcProvider, errors } = await import('oidc-provider');
  const provider = new OidcProvider(options.issuer, configurationOf(options));
  provider.proxy = true;
  const failed = (_context: unknown, error: Error) => options.log.error({ err: error }, 'the embedded issuer failed');
  provider.on('server_error', failed);
  provider.app.on('error', (error: Error) => failed(null, error));
  const answer = provider.callback();

  const router = Router();
  router.use(addressed(options.issuer));
  const style = readFileSync(join(projectRoot, 'demo/sign-in/personas.css'), 'utf8');
  router.get('/personas.css', securityHeaders(), (_request, response) => void response.type('css').send(style));
  router.use('/interaction/:uid', pageHeaders);
  router.get('/interaction/:uid', async (request, response) => {
    const { prompt } = await provider.interactionDetails(request, response);
    if (prompt.name !== 'login') throw new Error(`The prompt "${prompt.name}" is not supported.`);
    response.type('html').send(personasPage(options.issuer, PEOPLE));
  });
  router.post('/interaction/:uid', urlencoded({ extended: false, limit: '1kb' }), async (request, response) => {
    const { session } = await provider.interactionDetails(request, response);
    const { persona } = (request.body ?? {}) as { persona?: unknown };
    const person = typeof persona === 'string' && Object.hasOwn(PEOPLE, persona) ? PEOPLE[persona] : null;
    const result = person
      ? { login: { accountId: person.sub, remember: false } }
      : { error: 'access_denied', error_description: 'No demo user was chosen.' };
    const next = await provider.interactionResult(request, response, result, { mergeWithLastSubmission: false });
    if (person && session && session.accountId !== person.sub) await leave(provider, session.uid);
    response.redirect(303, next);
  });
  router.use('/interaction/:uid', lost(options, errors));
  router.use((request, response) => void answer(request, response));
  return router;
}

/** Ends the previous user's session in this browser and its refresh tokens: another demo user was chosen. */
async function leave(provider: Provider, sessionUid: string): Promise<void> {
  const session = await provider.Session.findByUid(sessionUid);
  if (!session) return;
  session.accountId = undefined;
  session.authorizations = {};
  await session.persist();
}

/** Responds to a browser without the cookie of an open sign-in. */
function lost({ issuer, address }: EmbeddedIssuerOptions, errors: typeof Errors): ErrorRequestHandler {
  return (error, _request, response, next) => {
    if (!(error instanceof errors.SessionNotFound)) return next(error);
    response.status(400).type('html');
    response.send(troublePage(issuer, address, 'This sign-in has expired or was started in another browser.'));
  };
}

/** Bases every URL of the issuer on its own name, whatever the Host header of a request contains. */
function addressed(issuer: string): RequestHandler {
  const { host, protocol, pathname } = new URL(issuer);
  return (request, _response, next) => {
    delete request.headers['x-forwarded-host'];
    request.headers.host = host;
    request.headers['x-forwarded-proto'] = protocol.slice(0, -1);
    request.originalUrl = pathname + request.url;
    next();
  };
}

function configurationOf({ issuer, address, audience, key, machineSecret }: EmbeddedIssuerOptions): Configuration {
  const resource = `${address}/graphql`;
  const algorithm = key.alg as 'EdDSA';
  return {
    adapter: inMemory(),
    jwks: { keys: [{ ...key, use: 'sig' } as never] },
    clients: [
      {
        client_id: WEB_CLIENT,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: [`${address}/sign-in`],
      },
      {
        client_id: MACHINE_CLIENT,
        client_secret: machineSecret,
        grant_types: ['client_credentials'],
        response_types: [],
        redirect_uris: [],
      },
    ],
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'none'],
    clientDefaults: { id_token_signed_response_alg: algorithm },
    responseTypes: ['code'],
    scopes: ['openid'],
    claims: { openid: ['sub'], profile: ['name'] },
    pkce: { required: () => true, methods: ['S256'] },
    allowOmittingSingleRegisteredRedirectUri: false,
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    ttl: {
      AccessToken: ACCESS_TOKEN_SECONDS,
      ClientCredentials: ACCESS_TOKEN_SECONDS,
      IdToken: ACCESS_TOKEN_SECONDS,
      AuthorizationCode: CODE_SECONDS,
      Interaction: INTERACTION_SECONDS,
      Grant: SIGN_IN_SECONDS,
      Session: SIGN_IN_SECONDS,
      RefreshToken: SIGN_IN_SECONDS,
    },
    clientBasedCORS: (_context, origin) => origin === new URL(address).origin,
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      clientCredentials: { enabled: true },
      revocation: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: '',
          audience,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: algorithm } },
        }),
      },
    },
    interactions: { url: (_context, { uid }) => `${issuer}/interaction/${uid}` },
    findAccount: (_context, subject) => {
      const person = bySubject.get(subject);
      return person && { accountId: subject, claims: () => ({ sub: subject, name: person.name }) };
    },
    issueRefreshToken: (_context, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    loadExistingGrant: grantOf,
    extraTokenClaims: (_context, token) =>
      'accountId' in token && token.accountId ? claimsOf(bySubject.get(token.accountId)) : claimsOf(MACHINE),
    renderError: (context, { error_description, error }) => {
      pageHeaders(context.req as never, context.res as never, () => {});
      context.type = 'html';
      context.body = troublePage(issuer, address, `${error_description ?? error}.`);
    },
  };
}

const MACHINE: Pick<Claims, 'name' | 'tocsin'> = {
  name: 'Machine',
  tocsin: {
    roles: ['SERVICE_OPERATOR', 'ESTATE_SYNCHRONIZATION'],
    tenants: [],
    cloudSubscriptions: [],
    partner: null,
    partition: 'public',
  },
};

function claimsOf(person: Pick<Claims, 'name' | 'tocsin'> | undefined) {
  return person && { name: person.name, tocsin: person.tocsin };
}

/** The sign-in page is the installation's own: a user who chose to sign in is not asked for consent. */
async function grantOf(context: KoaContextWithOIDC) {
  const { provider, session, client } = context.oidc;
  const clientId = client?.clientId as string;
  const accountId = session?.accountId as string;
  const known = session?.grantIdFor(clientId);
  const existing = known ? await provider.Grant.find(known) : undefined;
  if (existing?.accountId === accountId) return existing;
  const grant = new provider.Grant({ clientId, accountId });
  grant.addOIDCScope('openid profile');
  await grant.save();
  return grant;
}
