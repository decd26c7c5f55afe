import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Transports } from '../gateway/engine/transport.ts';
import { identitySigner, tokenVerifier } from '../gateway/identity.ts';
import { readPersistedOperations } from '../gateway/persisted-operations.ts';
import { type Gateway, startGateway } from '../gateway/server.ts';
import type { Config } from '../platform/config.ts';
import type { Log } from '../platform/log.ts';
import { projectRoot } from '../platform/root.ts';
import { DEVELOPMENT_ISSUER, identityKey, publicPart, readKeys } from './keys.ts';

/** Tocsin's own gateway: its supergraph, its rights, and the tokens of the issuer configured or of development. */
export async function openGateway(config: Config, transports: Transports, port: number, log: Log): Promise<Gateway> {
  const audience = config.oidcAudience;
  const { persistedOperations, ...gateway } = config.gateway;
  const authenticate = config.oidcIssuer
    ? tokenVerifier({ issuer: config.oidcIssuer, audience })
    : tokenVerifier({
        issuer: DEVELOPMENT_ISSUER,
        audience,
        keys: { keys: [publicPart((await readKeys(config)).token)] },
      });
  return startGateway({
    supergraphSdl: readFileSync(join(projectRoot, 'schema/supergraph.graphql'), 'utf8'),
    transports,
    authenticate,
    signIdentity: identitySigner(await identityKey(config)),
    port,
    log,
    ...gateway,
    persistedOperations: persistedOperations === null ? null : readPersistedOperations(persistedOperations),
  });
}
