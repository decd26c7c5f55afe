import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RequestHandler, Router } from 'express';
import { openIssuer, WEB_CLIENT } from '../demo/sign-in/issuer.ts';
import type { Transports } from '../gateway/engine/transport.ts';
import { type Gateway, type GatewayOptions, startGateway } from '../gateway/http/server.ts';
import { webPage } from '../gateway/http/web.ts';
import { readPersistedOperations } from '../gateway/operations/persisted-operations.ts';
import { identitySigner, tokenVerifier } from '../gateway/sign-in/identity.ts';
import type { Config } from '../platform/config.ts';
import { AppError } from '../platform/errors.ts';
import type { Log } from '../platform/log.ts';
import { projectRoot } from '../platform/project-root.ts';
import { embeddedIssuer, identityKey, keepIssuer, publicPart, readKeys } from './keys.ts';

/** What the web page asks, as `npm run generate` lists it. */
const PAGE_OPERATIONS = join(projectRoot, 'web/operations.generated.json');

/** Where the gateway goes: to each subgraph, and with an estate to whoever keeps it. */
export interface Ways {
  transports: Transports;
  estate?: RequestHandler;
}

/**
 * Tocsin's own gateway: its supergraph, its rights, and the tokens of the issuer configured or of the embedded one.
 * @throws AppError INVALID in production without an issuer
 */
export async function openGateway(
  config: Config,
  { transports, estate }: Ways,
  port: number,
  log: Log,
): Promise<Gateway> {
  const { persistedOperations, ...gateway } = config.gateway;
  return startGateway({
    supergraphSdl: readFileSync(join(projectRoot, 'schema/supergraph.graphql'), 'utf8'),
    transports,
    ...(estate && { estate }),
    ...(await signIn(config, log)),
    signIdentity: identitySigner(await identityKey(config)),
    port,
    log,
    ...gateway,
    // The page works wherever it is served.
    persistedOperations:
      persistedOperations === null
        ? null
        : new Map([...readPersistedOperations(PAGE_OPERATIONS), ...readPersistedOperations(persistedOperations)]),
  });
}

/** @throws AppError INVALID in production without an issuer: the embedded one lets everybody be whoever they choose */
export function requireIssuer({ production, oidcIssuer }: Config): void {
  if (!production || oidcIssuer) return;
  throw new AppError(
    'INVALID',
    'OIDC_ISSUER must be set in production: the embedded issuer lets anyone sign in as any demo user.',
  );
}

async function signIn(config: Config, log: Log): Promise<Required<Pick<GatewayOptions, 'authenticate' | 'pages'>>> {
  requireIssuer(config);
  const { oidcIssuer, oidcAudience: audience, oidcClientId: clientId, oidcScope: scope } = config;
  const address = config.provider.url;
  if (oidcIssuer) {
    return {
      authenticate: tokenVerifier({ issuer: oidcIssuer, audience, log }),
      pages: webPage({ issuer: oidcIssuer, clientId, scope, address }),
    };
  }
  const issuer = embeddedIssuer(config);
  const { token: key, machine: machineSecret } = await readKeys(config);
  keepIssuer(config);
  const pages = Router();
  pages.use('/oidc', openIssuer({ issuer, address, audience, key, machineSecret, log }));
  pages.use(webPage({ issuer, clientId: WEB_CLIENT, scope: 'openid profile', address }));
  return { authenticate: tokenVerifier({ issuer, audience, keys: { keys: [publicPart(key)] } }), pages };
}
