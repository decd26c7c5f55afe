import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RequestHandler, Router } from 'express';
import { openIssuer, WEB_CLIENT } from '../demo/sign-in/issuer.ts';
import type { Transports } from '../gateway/engine/subgraphs/transport.ts';
import { type Gateway, type GatewayOptions, startGateway } from '../gateway/http/server.ts';
import { webPage } from '../gateway/http/web.ts';
import type { Acknowledge } from '../gateway/intake/acknowledge.ts';
import { readPersistedOperations } from '../gateway/operations/persisted-operations.ts';
import { identitySigner, tokenVerifier } from '../gateway/sign-in/identity.ts';
import type { Config } from '../platform/config.ts';
import { AppError } from '../platform/errors.ts';
import type { Log } from '../platform/log.ts';
import { projectRoot } from '../platform/project-root.ts';
import { embeddedIssuer, identityKey, keepIssuer, publicPart, readKeys } from './keys.ts';

/** The operations of the web page, as listed by `npm run generate`. */
const PAGE_OPERATIONS = join(projectRoot, 'web/operations.generated.json');

/** How the gateway reaches each subgraph, the handler of the import of estates, and what acknowledges pages. */
export interface Upstreams {
  transports: Transports;
  estate?: RequestHandler;
  acknowledge?: Acknowledge;
}

/**
 * Tocsin's own gateway: its supergraph, its access rights, and tokens of the configured or the embedded issuer.
 * @throws AppError INVALID in production without an issuer
 */
export async function openGateway(
  config: Config,
  { transports, estate, acknowledge }: Upstreams,
  port: number,
  log: Log,
): Promise<Gateway> {
  const { persistedOperations, ...gateway } = config.gateway;
  return startGateway({
    supergraphSdl: readFileSync(join(projectRoot, 'schema/supergraph.graphql'), 'utf8'),
    transports,
    ...(estate && { estate }),
    ...(acknowledge && { acknowledge }),
    ...(await signIn(config, log)),
    signIdentity: identitySigner(await identityKey(config)),
    port,
    log,
    ...gateway,
    // The page's own operations are always allowed.
    persistedOperations:
      persistedOperations === null
        ? null
        : new Map([...readPersistedOperations(PAGE_OPERATIONS), ...readPersistedOperations(persistedOperations)]),
  });
}

/**
 * @throws AppError INVALID in production without an issuer, because the embedded one lets anyone sign in as any demo
 *   user
 */
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
  pages.use('/oidc', await openIssuer({ issuer, address, audience, key, machineSecret, log }));
  pages.use(webPage({ issuer, clientId: WEB_CLIENT, scope: 'openid profile', address }));
  return { authenticate: tokenVerifier({ issuer, audience, keys: { keys: [publicPart(key)] } }), pages };
}
