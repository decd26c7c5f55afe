import { Client } from 'pg';
import { HOUSEHOLDS, TRADES } from '../demo/estate/companies.ts';
import { COUNTRIES } from '../demo/estate/countries.ts';
import { ESTATE_SEED } from '../demo/estate/estate.ts';
import { partnersOf } from '../demo/estate/partners.ts';
import { SERVICES } from '../demo/estate/services.ts';

export interface LargeEstate {
  tenants: number;
  resourcesPerTenant: number;
  /** Tenants delegated to each partner; half of all tenants are delegated to a partner. */
  portfolio: number;
  /** Whether tenants have contacts, about seven each. */
  contacts: boolean;
}

/** Runs work on a connection as the owner of the database. */
export async function asOwner<Result>(url: string, work: (owner: Client) => Promise<Result>): Promise<Result> {
  const owner = new Client({ connectionString: url, application_name: 'tocsin bench' });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

/**
 * Creates a customer inventory of any size inside the database, in the public partition: a million tenants in minutes. Triggers
 * are disabled and all indexes except those of keys are dropped meanwhile. Keys are derived from the rows' numbers, so the same
 * size always gives the same inventory.
 */
export async function fillEstate(url: string, size: LargeEstate): Promise<void> {
  await asOwner(url, async (owner) => {
    await owner.query('SET session_replication_role = replica; SET maintenance_work_mem = 1000000');
    const { rows: indexes } = await owner.query(
      `SELECT format('%I.%I', schemaname, indexname) AS name, indexdef FROM pg_indexes
       WHERE schemaname = 'customers' AND NOT EXISTS (SELECT FROM pg_constraint
         WHERE conindid = format('%I.%I', schemaname, indexname)::regclass AND contype IN ('p', 'u'))`,
    );
    for (const { name } of indexes) await owner.query(`DROP INDEX ${name}`);
    for (const statement of partsOf(size)) await owner.query(statement);
    for (const { indexdef } of indexes) await owner.query(indexdef);
    await owner.query('VACUUM ANALYZE');
  });
}

const key = (kind: string, number: string) => `md5('${kind} ' || ${number})::uuid::text`;
const list = (values: readonly string[]) => `ARRAY[${values.map((value) => `'${value}'`).join(', ')}]`;
/** The member of a list at a number, modulo the list's length. */
const pick = (values: readonly string[], number: string) => `(${list(values)})[1 + (${number}) % ${values.length}]`;
export const PLACES = SERVICES.flatMap(({ name, stem, regions, scaleUnits }) =>
  regions.map((region) => ({ name, stem, region, unit: scaleUnits === 0 ? '' : `${stem}-${region}-01` })),
);
/** A hash of the number, so that neighbouring numbers are spread. */
const scattered = (number: string) => `abs(hashint4((${number})::int)::bigint)::int`;

function partsOf({ tenants, resourcesPerTenant, portfolio, contacts }: LargeEstate): string[] {
  const round = HOUSEHOLDS.length * TRADES.length;
  const name = `${pick(HOUSEHOLDS, 'n')} || ' ' || ${pick(TRADES, `n / ${HOUSEHOLDS.length}`)} || ' ' || (1 + n / ${round})`;
  const country = pick(
    COUNTRIES.map(({ code }) => code),
    scattered('n'),
  );
  const subscriptions = 'generate_series(1, 1 + n % 3) AS place';
  const place = scattered(`n * ${resourcesPerTenant} + place`);
  const ownSubscription = key('cloud subscription', `(n || '.' || (1 + place % (1 + n % 3)))`);
  const partners = Math.max(2, Math.round(tenants / 2 / portfolio));
  const known = partnersOf(ESTATE_SEED);
  // One tenant of each pair is delegated; the first two partners are those of the personas.
  const delegated = `FROM generate_series(1, ${tenants}) AS n
    CROSS JOIN LATERAL (SELECT (n / 2) % ${partners} AS partner) dealt WHERE n % 2 = 0`;
  const partnerId = `coalesce((${list(known.map(({ id }) => id))})[1 + partner], ${key('partner', 'partner')})`;
  const term = `now() - interval '100 days', now() + interval '300 days', NULL`;
  const everyTenant = `FROM generate_series(1, ${tenants}) AS n`;
  const tenant = key('tenant', 'n');
  const people = (role: string, ofSubscription = false) => `INSERT INTO customers.contacts
    (id, tenant_id, cloud_subscription_id, role, name, email)
    SELECT ${key(role, ofSubscription ? `(n || '.' || place)` : 'n')}, ${tenant},
      ${ofSubscription ? key('cloud subscription', `(n || '.' || place)`) : 'NULL'}, '${role}', 'Alex Example',
      'alex.' || n || '@t' || n || '.example'
    ${everyTenant}${ofSubscription ? `, ${subscriptions}` : ''}`;
  return [
    `INSERT INTO customers.customers SELECT ${key('customer', 'n')}, 'Customer ' || n, 'public'
     FROM generate_series(0, ${tenants} / 2) AS n`,
    `INSERT INTO customers.tenants (id, customer_id, name, domain, country, locale, partition)
     SELECT ${tenant}, ${key('customer', '(n / 2)')}, name, replace(lower(name), ' ', '-') || '.example', ${country}, 'en', 'public'
     ${everyTenant} CROSS JOIN LATERAL (SELECT ${name} AS name) named`,
    `INSERT INTO customers.cloud_subscriptions (id, tenant_id, name)
     SELECT ${key('cloud subscription', `(n || '.' || place)`)}, ${tenant}, ${name} || ' ' || ${pick(
       ['production', 'staging', 'development'],
       'place - 1',
     )}
     ${everyTenant}, ${subscriptions}`,
    `INSERT INTO customers.resources (id, cloud_subscription_id, tenant_id, name, service, region, scale_unit)
     SELECT ${key('resource', `(n || '.' || place)`)}, ${ownSubscription}, ${tenant}, ${pick(stems(), place)} || '-' || place,
       ${pick(
         PLACES.map((each) => each.name),
         place,
       )}, ${pick(
         PLACES.map(({ region }) => region),
         place,
       )}, nullif(${pick(
         PLACES.map(({ unit }) => unit),
         place,
       )}, '')
     ${everyTenant}, generate_series(1, ${resourcesPerTenant}) AS place`,
    `INSERT INTO customers.partners SELECT DISTINCT ${partnerId}, 'Partner ' || partner ${delegated}`,
    `INSERT INTO customers.account_team (id, tenant_id, subject, name, email, role)
     SELECT ${key('success', 'n')}, ${tenant}, 'staff:' || n % 500, 'Sam Example', 'staff.' || n % 500 || '@provider.example',
       'CUSTOMER_SUCCESS_ACCOUNT_MANAGER' ${everyTenant}`,
    `INSERT INTO customers.account_team (id, tenant_id, subject, name, email, role, partner_id)
     SELECT ${key('manager', 'n')}, ${tenant}, 'partner:' || partner, 'Pat Example', 'p' || partner || '@partner.example',
       'ACCOUNT_MANAGER', ${partnerId} ${delegated}`,
    ...['customers', 'platform'].map(
      (schema) => `INSERT INTO ${schema}.delegations (id, partner_id, tenant_id, starts_at, ends_at, revoked_at)
     SELECT ${key('delegation', 'n')}, ${partnerId}, ${tenant}, ${term} ${delegated}`,
    ),
    `INSERT INTO customers.commitments (id, tenant_id, step, hours, basis, reference)
     SELECT ${key('commitment', 'n')}, ${tenant}, 'NOTICE', 48, 'CONTRACT', 'Schedule 7' ${everyTenant} WHERE n % 10 = 0`,
    ...(contacts
      ? [
          ...['GLOBAL_TENANT_ADMINISTRATOR', 'TENANT_TECHNICAL_CONTACT', 'PRIVACY_CONTACT'].map((role) => people(role)),
          ...['SUBSCRIPTION_ADMINISTRATOR', 'SUBSCRIPTION_OWNER'].map((role) => people(role, true)),
        ]
      : []),
  ];
}

function stems(): string[] {
  return PLACES.map(({ stem }) => stem);
}
