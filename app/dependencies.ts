import { randomInt, randomUUID } from 'node:crypto';
import type { JWK } from 'jose';
import { request } from 'undici';
import type { Viewer } from '../domain/access/policy.ts';
import { identitySigner } from '../gateway/sign-in/identity.ts';
import { identityVerifier } from '../platform/access/identity.ts';
import { closeAll } from '../platform/closing.ts';
import type { Config } from '../platform/config.ts';
import { type Database, openDatabase, type ROLES } from '../platform/database/database.ts';
import { startEmbeddedPostgres } from '../platform/database/embedded-postgres.ts';
import { ensureLogins, type Logins, loginsAt } from '../platform/database/logins.ts';
import { migrate } from '../platform/database/migrate.ts';
import { AppError } from '../platform/errors.ts';
import { type EventTail, openTail } from '../platform/events/tail.ts';
import type { Log } from '../platform/log.ts';
import { inTurn } from '../platform/net/urls.ts';
import { AS_OF_HEADER, type FetchAudience } from '../platform/subgraph/audience.ts';
import type { SubgraphDependencies } from '../platform/subgraph/open-subgraph.ts';
import type { FetchRecipients, Recipients } from '../platform/subgraph/recipients.ts';
import * as customers from '../subgraphs/customers/tables.ts';
import * as incidents from '../subgraphs/incidents/tables.ts';
import * as notifications from '../subgraphs/notifications/tables.ts';
import { identityPublicKey } from './keys.ts';

export interface Postgres extends Logins {
  /** The owner's URL, for migrations. */
  url: string;
  /** Whether this process started it and must stop it. */
  embedded: boolean;
  /** Migrates it to this version. @returns the migrations applied now */
  migrate(): Promise<string[]>;
  stop(): Promise<void>;
}

/** The configured Postgres, or the embedded one of this installation. @param signal aborts its start and migration */
export async function openPostgres(config: Config, log: Log, signal?: AbortSignal): Promise<Postgres> {
  const { databaseUrl, requestsDatabaseUrl, systemDatabaseUrl } = config;
  if (databaseUrl) {
    const requestsUrl = requestsDatabaseUrl ?? databaseUrl;
    const systemUrl = systemDatabaseUrl ?? databaseUrl;
    const migrated = () => migrate(databaseUrl, log, undefined, signal);
    return { url: databaseUrl, requestsUrl, systemUrl, embedded: false, migrate: migrated, stop: async () => {} };
  }
  const { url, password, stop } = await startEmbeddedPostgres({ stateDirectory: config.stateDirectory, log, signal });
  return {
    url,
    ...loginsAt(url, password),
    embedded: true,
    async migrate() {
      const applied = await migrate(url, log, undefined, signal);
      await ensureLogins(url, password, signal);
      return applied;
    },
    stop,
  };
}

export interface OpenDependencies extends SubgraphDependencies {
  tail: EventTail;
  newTrackingId: () => string;
  provider: Config['provider'];
  establishment: Config['establishment'];
  retention: Config['retention'];
  close(): Promise<void>;
}

/** Opens everything that a subgraph or the worker needs in one process. @param signal aborts the opening */
export async function openDependencies(
  config: Config,
  { requestsUrl, systemUrl }: Logins,
  applicationName: string,
  log: Log,
  clock: () => Date = () => new Date(),
  signal?: AbortSignal,
): Promise<OpenDependencies> {
  const open = (role: keyof typeof ROLES, url: string) =>
    openDatabase({ url, role, entities: ENTITIES, applicationName, strict: config.production, signal });
  const closing: (() => Promise<void>)[] = [];
  const close = () => closeAll(closing);
  try {
    const database = await open('system', systemUrl);
    closing.push(() => database.close());
    const requests = await open('requests', requestsUrl);
    closing.push(() => requests.close());
    const tail = await openTail(database, log);
    closing.push(() => tail.close());
    signal?.throwIfAborted();
    return {
      database,
      requests,
      tail,
      log,
      clock,
      newId: randomUUID,
      newTrackingId,
      provider: config.provider,
      establishment: config.establishment,
      retention: config.retention,
      verifyIdentity: identityVerifier(await identityPublicKey(config)),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Runs work with the system role on the configured database, or the embedded one of this installation. */
export async function withDatabase<Result>(
  config: Config,
  applicationName: string,
  log: Log,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const postgres = await openPostgres(config, log);
  try {
    const database = await openDatabase({
      url: postgres.systemUrl,
      role: 'system',
      entities: ENTITIES,
      applicationName,
    });
    return await work(database).finally(() => database.close());
  } finally {
    await postgres.stop();
  }
}

/** How long the customers subgraph may take to return the recipients of a batch. A worker that stops waits for them. */
const RECIPIENTS_TIMEOUT_MS = 10_000;

/** The requests of the worker to the customers subgraph. */
export interface CustomersClient {
  audience: FetchAudience;
  recipients: FetchRecipients;
}

/** Calls the internal routes of the customers subgraph with the worker's identity. */
export function customersOverHttp(customersUrls: string, key: JWK): CustomersClient {
  const sign = identitySigner(key);
  const nextUrl = inTurn(customersUrls);
  const ask = async (path: string, partition: string, options: Parameters<typeof request>[1]) => {
    const { statusCode, headers, body } = await request(new URL(path, nextUrl()), {
      ...options,
      headers: { 'x-tocsin-identity': await sign(workerViewer(partition)), 'content-type': 'application/json' },
    });
    if (statusCode === 200) return { headers, body };
    await body.dump();
    throw new AppError('UNAVAILABLE', `The customers service responded with ${statusCode} to ${path}.`);
  };
  return {
    audience: async (incidentId, partition, since, signal) => {
      const query = { incidentId, ...(since !== null && { since }) };
      const { headers, body } = await ask('/internal/audience', partition, { query, ...(signal && { signal }) });
      const asOf = headers[AS_OF_HEADER];
      if (typeof asOf === 'string') return { rows: body, asOf };
      body.destroy();
      throw new AppError('UNAVAILABLE', `The customers service sent no ${AS_OF_HEADER} header with the audience.`);
    },
    recipients: async (partition, asked) => {
      const { body } = await ask('/internal/recipients', partition, {
        method: 'POST',
        body: JSON.stringify(asked),
        headersTimeout: RECIPIENTS_TIMEOUT_MS,
        bodyTimeout: RECIPIENTS_TIMEOUT_MS,
      });
      return (await body.json()) as Recipients;
    },
  };
}

function workerViewer(partition: string): Viewer {
  const none: string[] = [];
  return {
    subject: 'tocsin:worker',
    name: 'worker',
    roles: [],
    tenantIds: none,
    cloudSubscriptionIds: none,
    partnerId: null,
    partition,
    issuedAt: new Date(0).toISOString(),
    engagement: null,
  };
}

const ENTITIES = [...Object.values(incidents), ...Object.values(customers), ...Object.values(notifications)].filter(
  (value) => isEntity(value),
);

function isEntity(value: unknown): value is typeof incidents.IncidentTable {
  return typeof value === 'object' && value !== null && 'options' in value;
}

/** Crockford's base 32: without letters that are easily confused when spoken or typed. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Ten letters, 50 random bits: short enough to say, too long to guess. */
function newTrackingId(): string {
  const letters = Array.from({ length: 10 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}
