import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import { SECTORS } from '../domain/regimes/regime.ts';
import { isCountry } from '../domain/regimes/territories.ts';
import { disagreements } from './environment-checks.ts';
import { integer, list, mailbox, oneOf, secondsByName, text, url, urls } from './environment-values.ts';
import { AppError } from './errors.ts';

/** What an operator reads of a variable: in `tocsin --help` and in the tables of docs/operators.md. */
export interface Description {
  /** The table it belongs to. */
  group: 'deployment' | 'email' | 'limits';
  /** What holds while it is not set. */
  default: string;
  meaning: string;
}

const descriptions = z.registry<Description>();

const POSTGRES = ['postgres:', 'postgresql:'];
const WEB = ['http:', 'https:'];
const MAX_INTEGER = 999_999;

const described =
  (group: Description['group']) =>
  <Schema extends z.ZodType>(schema: Schema, otherwise: string, meaning: string): Schema => {
    descriptions.add(schema, { group, default: otherwise, meaning });
    return schema;
  };
const deployment = described('deployment');
const email = described('email');

/**
 * Every variable of the environment, once: its type, its default, its error and its description. To add one, add it here and
 * give it a place in `Config`; `npm run docs:environment` writes the operators' tables.
 */
const VARIABLES = z.object({
  PORT: deployment(integer(0, 65_535).prefault('4000'), '4000', 'port of the gateway'),
  DATABASE_URL: deployment(
    url(POSTGRES).optional(),
    'an embedded Postgres 18 in `TOCSIN_STATE`',
    'Postgres 15 or later',
  ),
  REQUESTS_DATABASE_URL: deployment(
    url(POSTGRES).optional(),
    '`DATABASE_URL`, in its own role',
    'login for requests that owns nothing; required in production',
  ),
  SYSTEM_DATABASE_URL: deployment(
    url(POSTGRES).optional(),
    '`DATABASE_URL`, in its own role',
    'login for background work that owns nothing; required in production',
  ),
  OIDC_ISSUER: deployment(
    url(WEB).optional(),
    'an embedded issuer with the demo users',
    'identity provider; required in production, with https',
  ),
  OIDC_AUDIENCE: deployment(z.string().prefault('tocsin'), '`tocsin`', 'the `aud` that access tokens must contain'),
  OIDC_CLIENT_ID: deployment(
    z.string().optional(),
    'none: the web app offers no sign-in',
    'public client of the sign-in page at that issuer',
  ),
  OIDC_SCOPE: deployment(
    z.string().prefault('openid profile'),
    '`openid profile`',
    'scopes that the web app requests from that issuer',
  ),
  TOCSIN_STATE: deployment(z.string().prefault('.tocsin'), '`.tocsin`', 'folder of the embedded database and the keys'),
  LOG_LEVEL: deployment(
    oneOf('trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent').prefault('info'),
    '`info` (`warn` under `tocsin up`)',
    'JSON lines on standard error',
  ),
  IDENTITY_KEY: deployment(
    z.string().optional(),
    'generated at first start',
    'private JWK (Ed25519), signs identities: gateway, worker',
  ),
  IDENTITY_PUBLIC_KEY: deployment(
    z.string().optional(),
    'the public part of that key',
    'public JWK: subgraphs verify identities with it',
  ),
  PROOF_KEY: deployment(
    z.string().optional(),
    'generated at first start',
    'private JWK (Ed25519): signs exports of `tocsin proof`, nothing else',
  ),
  INCIDENTS_URL: deployment(
    urls(WEB).prefault('http://127.0.0.1:4101/graphql'),
    '127.0.0.1, port 4101',
    'address of the incidents subgraph, or several with commas',
  ),
  CUSTOMERS_URL: deployment(
    urls(WEB).prefault('http://127.0.0.1:4102/graphql'),
    '127.0.0.1, port 4102',
    'address of the customers subgraph, or several with commas',
  ),
  NOTIFICATIONS_URL: deployment(
    urls(WEB).prefault('http://127.0.0.1:4103/graphql'),
    '127.0.0.1, port 4103',
    'address of the notifications subgraph, or several with commas',
  ),
  SUBGRAPH_SECONDS: deployment(
    secondsByName().prefault('25'),
    '25',
    'seconds a subgraph may take to answer; `10,customers=20`: one more than the others',
  ),
  SHARING: deployment(
    oneOf('on', 'off').prefault('on'),
    '`on`',
    '`off`: the gateway executes identical concurrent queries of one viewer each',
  ),
  OVERRIDE_LABELS: deployment(
    list((entry) => /^[a-zA-Z][\w\-:./]*$/.test(entry), 'labels such as move-billing').prefault(''),
    'none: the fields stay where they were',
    'labels of progressive `@override`s that are on; `percent(N)` is decided for each operation',
  ),
  PROVIDER_NAME: deployment(
    z.string().prefault('Example Cloud (demo)'),
    'Example Cloud (demo)',
    'sender of notices, in documents, CSAF and Atom',
  ),
  PROVIDER_COUNTRY: deployment(
    text(isCountry, 'an ISO 3166-1 alpha-2 code, e.g. IE (GB for the United Kingdom)').optional(),
    'none: no establishment is stated',
    "country of the provider's main establishment (ISO 3166-1, `IE`): decides which law applies, and which authority leads",
  ),
  PROVIDER_REGION: deployment(
    text((value) => /^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(value), 'an ISO 3166-2 code, e.g. DE-BE').optional(),
    'none',
    'region of the main establishment (ISO 3166-2), e.g. `DE-BE`: in Germany the authority is that of the Land',
  ),
  PROVIDER_SECTORS: deployment(
    list((entry) => [...SECTORS, 'NONE'].includes(entry), `sectors of ${SECTORS.join(', ')}, or NONE`).prefault(
      'CLOUD',
    ),
    '`CLOUD`',
    "the provider's sectors, with commas: `CLOUD`, `DIGITAL_INFRASTRUCTURE`, `FINANCE`, `PRODUCT_MANUFACTURER`, or `NONE`",
  ),
  PUBLIC_URL: deployment(
    url(WEB).optional(),
    '`http://localhost:PORT`',
    'public address, for links in documents and redirects from the issuer',
  ),
  SECRETS_KEY: deployment(
    text((value) => /^[A-Za-z0-9+/]{43}=$/.test(value), '32 bytes in base64, e.g. from `openssl rand -base64 32`', {
      secret: true,
    }).optional(),
    'generated at first start',
    '32 bytes in base64: encrypts secrets of webhooks and page targets, signs return paths and the links of pages; the same for incidents, notifications and all workers',
  ),
  WEBHOOK_NETWORKS: deployment(
    list((entry) => ipaddr.isValidCIDR(entry), 'networks such as 10.20.0.0/16').prefault(''),
    'none: public addresses over https only',
    'networks (CIDR) of other receivers that may be called, also over http',
  ),
  PAGERDUTY_URL: deployment(
    url(['https:', 'http:']).prefault('https://events.pagerduty.com/v2/enqueue'),
    '`https://events.pagerduty.com/v2/enqueue`',
    'the receiver of events for PagerDuty; `https://events.eu.pagerduty.com/v2/enqueue` for accounts in the EU',
  ),
  DISPATCHER_LEASE_SECONDS: deployment(
    integer(5, MAX_INTEGER, 'an integer number of seconds').prefault('60'),
    '60',
    'until another worker takes over what a dead one was sending; minimum 5',
  ),
  CONTACT_RETENTION_DAYS: deployment(
    integer(0, 9_999, 'an integer number of days').prefault('30'),
    '30',
    'days after which a removed contact is erased',
  ),
  LOOKUP_RETENTION_DAYS: deployment(
    integer(0, 9_999, 'an integer number of days').prefault('365'),
    '365',
    "days after which an account manager's lookup is erased",
  ),
  INTROSPECTION: deployment(
    oneOf('true', 'false').optional(),
    '`true`, in production `false`',
    '`false` also removes suggestions of names from errors',
  ),
  PERSISTED_OPERATIONS: deployment(
    z.string().optional(),
    'any operation',
    'JSON file with the only operations executed, texts by their SHA-256',
  ),
  ALLOWED_ORIGINS: deployment(
    list(
      (entry) => URL.canParse(entry) && new URL(entry).origin === entry,
      'origins such as https://portal.example',
    ).prefault(''),
    "only the gateway's host and `PUBLIC_URL`",
    'sites whose pages may open WebSockets',
  ),
  PROXIES: deployment(
    integer(0, MAX_INTEGER).prefault('0'),
    '0',
    'number of proxies in front that append to `X-Forwarded-For`',
  ),
  NODE_ENV: deployment(
    oneOf('development', 'test', 'production').prefault('development'),
    '`development`',
    '`production`: no demo inventory, no embedded issuer, no introspection',
  ),
  SMTP_URL: email(
    url(['smtp:', 'smtps:']).optional(),
    'none: emails are files under `TOCSIN_STATE`',
    'your relay, `smtp://user:password@host:587` or `smtps://…:465`',
  ),
  MAIL_FROM: email(
    mailbox().prefault('notices@provider.example'),
    '`notices@provider.example`',
    "the sender's address, with `PROVIDER_NAME` as the name",
  ),
  BOUNCE_ADDRESS: email(
    mailbox().optional(),
    'none: bounces go to `MAIL_FROM`, unprocessed',
    'address for undeliverable email, e.g. `bounces@notify.example`',
  ),
  BOUNCE_PORT: email(
    integer(0, 65_535).optional(),
    'none: the worker does not listen',
    'the port on which the worker receives bounces',
  ),
  RESPONDERS_MAIL: email(
    mailbox().optional(),
    'none; `responders@provider.example` without a relay',
    'the mailbox of incident response',
  ),
  LEGAL_MAIL: email(mailbox().optional(), 'none; `legal@provider.example` without a relay', 'the mailbox of Legal'),
  EXECUTIVE_MAIL: email(
    mailbox().optional(),
    'none; `executive@provider.example` without a relay',
    'the mailbox of the Executive Incident Manager',
  ),
  LIMIT_COST: limit('cost', 'fields of a result'),
  LIMIT_DEPTH: limit('depth', "depth of an operation's fields"),
  LIMIT_SECONDS: limit('time', 'seconds of an operation; of a subscription, until it is open'),
  LIMIT_RATE: limit('rate', 'requests and cost a second, per viewer'),
  LIMIT_SOCKETS: limit('sockets', 'open WebSockets per viewer'),
  LIMIT_SUBSCRIPTIONS: limit('subscriptions', 'operations in progress on WebSockets, per viewer'),
});

function limit(name: string, meaning: string) {
  return described('limits')(
    integer(0, MAX_INTEGER).optional(),
    `see Limits, \`${name}\``,
    `${meaning}; \`0\` for no limit`,
  );
}

/** Names of earlier versions that are still read. */
const RENAMED: Record<string, keyof Environment> = {
  COURIER_LEASE_SECONDS: 'DISPATCHER_LEASE_SECONDS',
  LOOK_UP_RETENTION_DAYS: 'LOOKUP_RETENTION_DAYS',
};

export type Environment = z.infer<typeof VARIABLES>;

const CHECKED = VARIABLES.check(({ value, issues }) => {
  for (const [name, message] of disagreements(value)) {
    issues.push({ code: 'custom', input: value, path: [name], message });
  }
});

/**
 * Reads the environment; an empty variable counts as absent.
 * @param warn receives a line for each variable that is set by its name in an earlier version
 * @throws AppError INVALID naming every variable that is wrong, and what it must be
 */
export function readEnvironment(env: NodeJS.ProcessEnv, warn: (line: string) => void): Environment {
  const set = (name: string) => env[name]?.trim() || undefined;
  const given: Record<string, string | undefined> = {};
  for (const name of Object.keys(VARIABLES.shape)) given[name] = set(name);
  for (const [before, name] of Object.entries(RENAMED)) {
    if (set(before) === undefined) continue;
    warn(`${before} is called ${name} now. The old name is still read; please rename it.`);
    given[name] ??= set(before);
  }
  const { data, error } = CHECKED.safeParse(given);
  if (data) return data;
  const lines = error.issues.map(({ path, message }) => `${String(path[0])} ${message}`);
  throw new AppError('INVALID', lines.join('\n'));
}

/** Every variable with its description, in the order of the documents. */
export const DESCRIPTIONS: readonly (Description & { name: string })[] = Object.entries(VARIABLES.shape).map(
  ([name, schema]) => ({ name, ...(descriptions.get(schema) as Description) }),
);
