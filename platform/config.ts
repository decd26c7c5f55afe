import { resolve } from 'node:path';
import { AppError } from './errors.ts';

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

export interface Config {
  /** Null: an embedded Postgres under `stateDirectory`. */
  databaseUrl: string | null;
  /** Logins that own nothing, for requests and for the system's own work. Null: the owner, in their roles. */
  requestsDatabaseUrl: string | null;
  systemDatabaseUrl: string | null;
  stateDirectory: string;
  port: number;
  logLevel: string;
  /** Null: development tokens of this installation's own key. */
  oidcIssuer: string | null;
  oidcAudience: string;
  production: boolean;
  /** Private JWK that signs identities: gateway and worker. */
  identityKey: string | null;
  /** Public JWK that checks them: subgraphs. */
  identityPublicKey: string | null;
  /** Who tells its customers, and the address at which this installation is reached, without a slash at its end. */
  provider: { name: string; url: string };
  /** How long personal data outlives its use, in days: a contact its end, an account manager's look-up its answer. */
  retention: { contactDays: number; lookUpDays: number };
  subgraphUrls: { incidents: string; customers: string; notifications: string };
}

/**
 * Reads the configuration; an empty variable counts as absent.
 * @throws AppError INVALID naming the variable and what it may be
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const text = (name: string) => env[name]?.trim() || null;
  return {
    databaseUrl: url(text, 'DATABASE_URL', ['postgres:', 'postgresql:']),
    requestsDatabaseUrl: url(text, 'REQUESTS_DATABASE_URL', ['postgres:', 'postgresql:']),
    systemDatabaseUrl: url(text, 'SYSTEM_DATABASE_URL', ['postgres:', 'postgresql:']),
    stateDirectory: resolve(text('TOCSIN_STATE') ?? '.tocsin'),
    port: port(text('PORT') ?? '4000'),
    logLevel: oneOf('LOG_LEVEL', text('LOG_LEVEL') ?? 'info', LOG_LEVELS),
    oidcIssuer: url(text, 'OIDC_ISSUER', ['https:', 'http:']),
    oidcAudience: text('OIDC_AUDIENCE') ?? 'tocsin',
    production:
      oneOf('NODE_ENV', text('NODE_ENV') ?? 'development', ['development', 'test', 'production']) === 'production',
    identityKey: text('IDENTITY_KEY'),
    identityPublicKey: text('IDENTITY_PUBLIC_KEY'),
    provider: {
      name: text('PROVIDER_NAME') ?? 'Example Cloud (demo)',
      url: (url(text, 'PUBLIC_URL', ['https:', 'http:']) ?? `http://localhost:${port(text('PORT') ?? '4000')}`).replace(
        /\/+$/,
        '',
      ),
    },
    retention: {
      contactDays: days(text, 'CONTACT_RETENTION_DAYS', 30),
      lookUpDays: days(text, 'LOOK_UP_RETENTION_DAYS', 365),
    },
    subgraphUrls: {
      incidents: url(text, 'INCIDENTS_URL', ['http:', 'https:']) ?? 'http://127.0.0.1:4101/graphql',
      customers: url(text, 'CUSTOMERS_URL', ['http:', 'https:']) ?? 'http://127.0.0.1:4102/graphql',
      notifications: url(text, 'NOTIFICATIONS_URL', ['http:', 'https:']) ?? 'http://127.0.0.1:4103/graphql',
    },
  };
}

function url(text: (name: string) => string | null, name: string, protocols: string[]): string | null {
  const value = text(name);
  if (value === null) return null;
  // The value itself may hold a password: the error names the variable alone.
  if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value;
  throw new AppError('INVALID', `${name} must be an address that begins with ${protocols.join('// or ')}//.`);
}

function port(value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 0 && number <= 65_535) return number;
  throw new AppError('INVALID', `PORT must be a whole number from 0 to 65535, not "${value}".`);
}

function days(text: (name: string) => string | null, name: string, otherwise: number): number {
  const value = text(name) ?? String(otherwise);
  if (/^\d{1,4}$/.test(value)) return Number(value);
  throw new AppError('INVALID', `${name} must be a whole number of days from 0 to 9999, not "${value}".`);
}

function oneOf(name: string, value: string, allowed: string[]): string {
  if (allowed.includes(value)) return value;
  throw new AppError('INVALID', `${name} must be one of ${allowed.join(', ')}, not "${value}".`);
}
