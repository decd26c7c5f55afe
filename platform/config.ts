import { resolve } from 'node:path';
import ipaddr from 'ipaddr.js';
import { AppError } from './errors.ts';

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

export interface Config {
  /** Null: an embedded Postgres under `stateDirectory`. */
  databaseUrl: string | null;
  /** Logins that own nothing, for requests and for the system's own work. Null: the owner's login, with their roles. */
  requestsDatabaseUrl: string | null;
  systemDatabaseUrl: string | null;
  stateDirectory: string;
  port: number;
  logLevel: string;
  /** Null: the issuer embedded in the gateway, with the demo's people. */
  oidcIssuer: string | null;
  oidcAudience: string;
  /** The page's client id at a configured issuer; null: the page offers no sign-in. */
  oidcClientId: string | null;
  /** The scope that the page requests from that issuer. */
  oidcScope: string;
  production: boolean;
  /** Private JWK that signs identities: gateway and worker. */
  identityKey: string | null;
  /** Public JWK that checks them: subgraphs. */
  identityPublicKey: string | null;
  /** Private JWK (Ed25519) that signs proofs. */
  proofKey: string | null;
  /** The provider that notifies its customers, and the address of this installation, without a trailing slash. */
  provider: { name: string; url: string };
  /** How many days personal data is kept: a contact after its end, an account manager's lookup after its answer. */
  retention: { contactDays: number; lookupDays: number };
  subgraphUrls: { incidents: string; customers: string; notifications: string };
  gateway: GatewayConfig;
  mail: MailConfig;
  webhooks: WebhookConfig;
  /** How long a dispatcher's claim on deliveries lasts without renewal, in milliseconds. */
  dispatcherLease: number;
  /** The key that seals secrets in the database, 32 bytes in base64. Null: this installation's generated key. */
  secretsKey: string | null;
}

export interface MailConfig {
  /** Null: messages are written to files under the state directory. */
  smtpUrl: string | null;
  /** The sender of mails. */
  from: string;
  /** The mailboxes of the provider's approver roles; null: the role receives no mail. */
  approverRoles: { [approverRole in 'RESPONDERS' | 'LEGAL' | 'EXECUTIVE_INCIDENT_MANAGER']: string | null };
  /** The return address of undeliverable mails; null: the sender's address, and bounces are not processed. */
  bounceAddress: string | null;
  /** The port of the bounce listener; null: it does not listen. */
  bouncePort: number | null;
}

export interface WebhookConfig {
  /** Private networks (CIDR) whose receivers may be called nevertheless, over plain HTTP too. */
  networks: string[];
}

export interface GatewayConfig {
  /** Whether clients may introspect the schema. */
  introspection: boolean;
  /** The file of the allowed operations; null: any operation is executed. */
  persistedOperations: string | null;
  /** The origins whose pages may open sockets, in addition to the gateway's own. */
  origins: string[];
  /** The number of proxies in front of the gateway that append to X-Forwarded-For. */
  proxies: number;
  /** The limits that the operator has set; the gateway has defaults. `time` is in milliseconds; Infinity is no limit. */
  limits: { cost?: number; depth?: number; time?: number; rate?: number; sockets?: number; subscriptions?: number };
}

/**
 * Reads the configuration; an empty variable counts as absent.
 * @throws AppError INVALID naming the variable and its permitted values
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const text = (name: string) => env[name]?.trim() || null;
  const production =
    oneOf('NODE_ENV', text('NODE_ENV') ?? 'development', ['development', 'test', 'production']) === 'production';
  return {
    databaseUrl: url(text, 'DATABASE_URL', ['postgres:', 'postgresql:']),
    requestsDatabaseUrl: url(text, 'REQUESTS_DATABASE_URL', ['postgres:', 'postgresql:']),
    systemDatabaseUrl: url(text, 'SYSTEM_DATABASE_URL', ['postgres:', 'postgresql:']),
    stateDirectory: resolve(text('TOCSIN_STATE') ?? '.tocsin'),
    port: port('PORT', text('PORT') ?? '4000'),
    logLevel: oneOf('LOG_LEVEL', text('LOG_LEVEL') ?? 'info', LOG_LEVELS),
    // OpenID Connect Discovery 1.0, section 4.3: over plain HTTP an attacker on the network could replace the issuer's keys.
    oidcIssuer: url(text, 'OIDC_ISSUER', production ? ['https:'] : ['https:', 'http:']),
    oidcAudience: text('OIDC_AUDIENCE') ?? 'tocsin',
    oidcClientId: otherThanAudience(text('OIDC_CLIENT_ID'), text('OIDC_AUDIENCE') ?? 'tocsin'),
    oidcScope: text('OIDC_SCOPE') ?? 'openid profile',
    production,
    identityKey: text('IDENTITY_KEY'),
    identityPublicKey: text('IDENTITY_PUBLIC_KEY'),
    proofKey: text('PROOF_KEY'),
    provider: {
      name: text('PROVIDER_NAME') ?? 'Example Cloud (demo)',
      url: (
        url(text, 'PUBLIC_URL', ['https:', 'http:']) ?? `http://localhost:${port('PORT', text('PORT') ?? '4000')}`
      ).replace(/\/+$/, ''),
    },
    retention: {
      contactDays: days(text, 'CONTACT_RETENTION_DAYS', 30),
      lookupDays: days(text, 'LOOKUP_RETENTION_DAYS', 365),
    },
    subgraphUrls: {
      incidents: url(text, 'INCIDENTS_URL', ['http:', 'https:']) ?? 'http://127.0.0.1:4101/graphql',
      customers: url(text, 'CUSTOMERS_URL', ['http:', 'https:']) ?? 'http://127.0.0.1:4102/graphql',
      notifications: url(text, 'NOTIFICATIONS_URL', ['http:', 'https:']) ?? 'http://127.0.0.1:4103/graphql',
    },
    gateway: gatewayConfig(text, production),
    mail: mailConfig(text),
    webhooks: { networks: networksOf(text('WEBHOOK_NETWORKS') ?? '') },
    dispatcherLease: seconds(text, 'DISPATCHER_LEASE_SECONDS', 60, 5) * 1_000,
    secretsKey: secretsKey(text('SECRETS_KEY')),
  };
}

function mailConfig(text: Text): MailConfig {
  const smtpUrl = url(text, 'SMTP_URL', ['smtp:', 'smtps:']);
  // Without a mail server nothing is sent externally, so the approver roles can have example mailboxes.
  const approverRole = (name: string, otherwise: string) => mailbox(text, name) ?? (smtpUrl ? null : otherwise);
  return {
    smtpUrl,
    from: mailbox(text, 'MAIL_FROM') ?? 'notices@provider.example',
    approverRoles: {
      RESPONDERS: approverRole('RESPONDERS_MAIL', 'responders@provider.example'),
      LEGAL: approverRole('LEGAL_MAIL', 'legal@provider.example'),
      EXECUTIVE_INCIDENT_MANAGER: approverRole('EXECUTIVE_MAIL', 'executive@provider.example'),
    },
    bounceAddress: mailbox(text, 'BOUNCE_ADDRESS'),
    bouncePort: text('BOUNCE_PORT') === null ? null : port('BOUNCE_PORT', text('BOUNCE_PORT') as string),
  };
}

function mailbox(text: Text, name: string): string | null {
  const value = text(name);
  if (value === null || /^[^\s@<>,;"]{1,64}@[A-Za-z0-9.-]{1,255}$/.test(value)) return value;
  throw new AppError('INVALID', `${name} must be an email address, e.g. name@provider.example.`);
}

/** An ID token's audience is the client (OpenID Connect Core, section 2): with the same audience the graph would accept it. */
function otherThanAudience(clientId: string | null, audience: string): string | null {
  if (clientId !== audience) return clientId;
  throw new AppError(
    'INVALID',
    'OIDC_CLIENT_ID must differ from OIDC_AUDIENCE: one is the client of the web page, the other the API.',
  );
}

function gatewayConfig(text: Text, production: boolean): GatewayConfig {
  const limit = <Name extends string>(name: Name, variable: string, unit = 1) => {
    const value = wholeNumber(text, variable);
    if (value === null) return {};
    return { [name]: value === 0 ? Number.POSITIVE_INFINITY : value * unit } as { [name in Name]: number };
  };
  const own = url(text, 'PUBLIC_URL', ['https:', 'http:']);
  return {
    introspection: oneOf('INTROSPECTION', text('INTROSPECTION') ?? String(!production), ['true', 'false']) === 'true',
    persistedOperations: text('PERSISTED_OPERATIONS'),
    origins: [...(own ? [new URL(own).origin] : []), ...originsOf(text('ALLOWED_ORIGINS') ?? '')],
    proxies: wholeNumber(text, 'PROXIES') ?? 0,
    limits: {
      ...limit('cost', 'LIMIT_COST'),
      ...limit('depth', 'LIMIT_DEPTH'),
      ...limit('time', 'LIMIT_SECONDS', 1_000),
      ...limit('rate', 'LIMIT_RATE'),
      ...limit('sockets', 'LIMIT_SOCKETS'),
      ...limit('subscriptions', 'LIMIT_SUBSCRIPTIONS'),
    },
  };
}

type Text = (name: string) => string | null;

function wholeNumber(text: Text, name: string): number | null {
  const value = text(name);
  if (value === null || /^\d{1,6}$/.test(value)) return value === null ? null : Number(value);
  throw new AppError('INVALID', `${name} must be an integer from 0 to 999999, not "${value}".`);
}

function originsOf(list: string): string[] {
  return list
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((entry) => {
      if (URL.canParse(entry) && new URL(entry).origin === entry) return entry;
      throw new AppError('INVALID', `ALLOWED_ORIGINS must be origins such as https://portal.example, not "${entry}".`);
    });
}

function networksOf(list: string): string[] {
  return list
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((entry) => {
      if (ipaddr.isValidCIDR(entry)) return entry;
      throw new AppError('INVALID', `WEBHOOK_NETWORKS must be networks such as 10.20.0.0/16, not "${entry}".`);
    });
}

function secretsKey(value: string | null): string | null {
  // The value is a secret: the error does not repeat it.
  if (value === null || /^[A-Za-z0-9+/]{43}=$/.test(value)) return value;
  throw new AppError('INVALID', 'SECRETS_KEY must be 32 bytes in base64, e.g. from `openssl rand -base64 32`.');
}

function url(text: (name: string) => string | null, name: string, protocols: string[]): string | null {
  const value = text(name);
  if (value === null) return null;
  // The value may hold a password, so the error names the variable only.
  if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value;
  throw new AppError('INVALID', `${name} must be a URL that starts with ${protocols.join('// or ')}//.`);
}

function port(name: string, value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 0 && number <= 65_535) return number;
  throw new AppError('INVALID', `${name} must be an integer from 0 to 65535, not "${value}".`);
}

function days(text: (name: string) => string | null, name: string, otherwise: number): number {
  const value = text(name) ?? String(otherwise);
  if (/^\d{1,4}$/.test(value)) return Number(value);
  throw new AppError('INVALID', `${name} must be an integer number of days from 0 to 9999, not "${value}".`);
}

function seconds(text: Text, name: string, otherwise: number, least: number): number {
  const value = wholeNumber(text, name) ?? otherwise;
  if (value >= least) return value;
  throw new AppError(
    'INVALID',
    `${name} must be an integer number of seconds from ${least} to 999999, not "${value}".`,
  );
}

function oneOf(name: string, value: string, allowed: string[]): string {
  if (allowed.includes(value)) return value;
  throw new AppError('INVALID', `${name} must be one of ${allowed.join(', ')}, not "${value}".`);
}
