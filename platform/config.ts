import { resolve } from 'node:path';
import type { Establishment } from '../domain/authorities/competence.ts';
import { SECTORS, type Sector } from '../domain/regimes/regime.ts';
import { type Environment, readEnvironment } from './environment.ts';

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
  /** The provider's main establishment: country (ISO 3166-1 alpha-2) and region (ISO 3166-2); null where none is stated. */
  establishment: Establishment;
  sectors: readonly Sector[];
  /** How many days personal data is kept: a contact after its end, an account manager's lookup after its answer. */
  retention: { contactDays: number; lookupDays: number };
  /** Of each subgraph one URL or several, separated by commas. */
  subgraphUrls: { incidents: string; customers: string; notifications: string };
  /** How long a subgraph may take to answer the gateway, in milliseconds: those named, and the others. */
  subgraphTimeouts: { others: number; bySubgraph: ReadonlyMap<string, number> };
  gateway: GatewayConfig;
  mail: MailConfig;
  webhooks: WebhookConfig;
  /** Where events of PagerDuty's Events API v2 are sent. */
  pagerDutyUrl: string;
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
  mailboxes: { [role in 'RESPONDERS' | 'LEGAL' | 'EXECUTIVE_INCIDENT_MANAGER']: string | null };
  /** The return address of undeliverable mails; null: the sender's address, and bounces are not processed. */
  bounceAddress: string | null;
  /** The port of the bounce listener; null: it does not listen. */
  bouncePort: number | null;
}

interface WebhookConfig {
  /** Networks (CIDR) of receivers that may be reached though they are not public, over plain HTTP too. */
  networks: string[];
}

interface GatewayConfig {
  /** Whether clients may learn the schema from the gateway. */
  introspection: boolean;
  /** The file of the allowed operations; null: any operation is executed. */
  persistedOperations: string | null;
  /** Whether identical queries of one viewer, in flight at the same time, are executed once. */
  sharing: boolean;
  /** Labels of progressive `@override`s of the supergraph that are on for all operations. */
  overrideLabels: string[];
  /** The origins whose pages may open sockets, in addition to the gateway's own. */
  origins: string[];
  /** The number of proxies in front of the gateway that append to X-Forwarded-For. */
  proxies: number;
  /** The limits that the operator has set; the gateway has defaults. `time` is in milliseconds; Infinity is no limit. */
  limits: { cost?: number; depth?: number; time?: number; rate?: number; sockets?: number; subscriptions?: number };
}

/**
 * Reads the configuration from the environment.
 * @param warn receives a line for each variable that is set by its name in an earlier version
 * @throws AppError INVALID naming every variable that is wrong, and what it must be
 */
export function readConfig(
  env: NodeJS.ProcessEnv,
  warn: (line: string) => void = (line) => console.error(`Warning: ${line}`),
): Config {
  const given = readEnvironment(env, warn);
  const publicUrl = given.PUBLIC_URL ?? `http://localhost:${given.PORT}`;
  return {
    databaseUrl: given.DATABASE_URL ?? null,
    requestsDatabaseUrl: given.REQUESTS_DATABASE_URL ?? null,
    systemDatabaseUrl: given.SYSTEM_DATABASE_URL ?? null,
    stateDirectory: resolve(given.TOCSIN_STATE),
    port: given.PORT,
    logLevel: given.LOG_LEVEL,
    oidcIssuer: given.OIDC_ISSUER ?? null,
    oidcAudience: given.OIDC_AUDIENCE,
    oidcClientId: given.OIDC_CLIENT_ID ?? null,
    oidcScope: given.OIDC_SCOPE,
    production: given.NODE_ENV === 'production',
    identityKey: given.IDENTITY_KEY ?? null,
    identityPublicKey: given.IDENTITY_PUBLIC_KEY ?? null,
    proofKey: given.PROOF_KEY ?? null,
    provider: { name: given.PROVIDER_NAME, url: publicUrl.replace(/\/+$/, '') },
    establishment: { country: given.PROVIDER_COUNTRY ?? null, region: given.PROVIDER_REGION ?? null },
    sectors: SECTORS.filter((sector) => given.PROVIDER_SECTORS.includes(sector)),
    retention: { contactDays: given.CONTACT_RETENTION_DAYS, lookupDays: given.LOOKUP_RETENTION_DAYS },
    subgraphUrls: {
      incidents: given.INCIDENTS_URL,
      customers: given.CUSTOMERS_URL,
      notifications: given.NOTIFICATIONS_URL,
    },
    subgraphTimeouts: given.SUBGRAPH_SECONDS,
    gateway: gatewayConfig(given),
    mail: mailConfig(given),
    webhooks: { networks: given.WEBHOOK_NETWORKS },
    pagerDutyUrl: given.PAGERDUTY_URL,
    dispatcherLease: given.DISPATCHER_LEASE_SECONDS * 1_000,
    secretsKey: given.SECRETS_KEY ?? null,
  };
}

function mailConfig(given: Environment): MailConfig {
  const smtpUrl = given.SMTP_URL ?? null;
  // Without a relay nothing is sent externally: then the approvers have mailboxes to look into.
  const mailboxOf = (address: string | undefined, otherwise: string) => address ?? (smtpUrl ? null : otherwise);
  return {
    smtpUrl,
    from: given.MAIL_FROM,
    mailboxes: {
      RESPONDERS: mailboxOf(given.RESPONDERS_MAIL, 'responders@provider.example'),
      LEGAL: mailboxOf(given.LEGAL_MAIL, 'legal@provider.example'),
      EXECUTIVE_INCIDENT_MANAGER: mailboxOf(given.EXECUTIVE_MAIL, 'executive@provider.example'),
    },
    bounceAddress: given.BOUNCE_ADDRESS ?? null,
    bouncePort: given.BOUNCE_PORT ?? null,
  };
}

function gatewayConfig(given: Environment): GatewayConfig {
  const limit = <Name extends string>(name: Name, value: number | undefined, unit = 1) => {
    if (value === undefined) return {};
    return { [name]: value === 0 ? Number.POSITIVE_INFINITY : value * unit } as { [name in Name]: number };
  };
  return {
    introspection: given.INTROSPECTION === undefined ? given.NODE_ENV !== 'production' : given.INTROSPECTION === 'true',
    persistedOperations: given.PERSISTED_OPERATIONS ?? null,
    sharing: given.SHARING === 'on',
    overrideLabels: given.OVERRIDE_LABELS,
    origins: [...(given.PUBLIC_URL ? [new URL(given.PUBLIC_URL).origin] : []), ...given.ALLOWED_ORIGINS],
    proxies: given.PROXIES,
    limits: {
      ...limit('cost', given.LIMIT_COST),
      ...limit('depth', given.LIMIT_DEPTH),
      ...limit('time', given.LIMIT_SECONDS, 1_000),
      ...limit('rate', given.LIMIT_RATE),
      ...limit('sockets', given.LIMIT_SOCKETS),
      ...limit('subscriptions', given.LIMIT_SUBSCRIPTIONS),
    },
  };
}
