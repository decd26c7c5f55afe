import type { System } from '../kit/system.ts';
import { TABLES } from './marking.ts';

/** The owner of a value: what it belongs to, such as `tenant`, `incident` or `revision`. */
export type Owner = Readonly<Record<string, string>>;
export interface Mark {
  /** The table and column of the value, and its key in a document. */
  kind: string;
  owner: Owner;
}

type Row = Record<string, string>;

/** The state of the database as its owner reads it, without row-level security. */
export interface Facts {
  /** Every id, with its owner. */
  ids: Map<string, Mark>;
  tenants: Map<string, Row>;
  incidents: Map<string, Row>;
  notices: Row[];
  delegations: Row[];
  /** Includes delegations that have expired, were revoked or start later. */
  allDelegations: Row[];
  /** The cloud subscriptions of each tenant that an incident affects. */
  affectedSubscriptions: Row[];
  accountTeam: Row[];
  briefed: Row[];
  revoked: Row[];
  /** Authorities that received a submission. */
  authorities: string[];
}

export async function readFacts({ test }: System): Promise<Facts> {
  const read = (query: string) => test.asOwner(query) as Promise<Row[]>;
  const ids = new Map<string, Mark>();
  for (const [table, { owner, ids: columns = [] }] of Object.entries(TABLES)) {
    for (const column of columns) {
      const rows = await read(`SELECT ${column} AS id, ${owner} AS owner FROM ${table} WHERE ${column} IS NOT NULL`);
      for (const { id, owner } of rows) ids.set(id as string, { kind: `${table}.id`, owner: ownerOf(owner as string) });
    }
  }
  const byId = (rows: Row[]) => new Map(rows.map((row) => [row['id'] as string, row]));
  return {
    ids,
    tenants: byId(await read('SELECT id, partition, customer_id AS customer, domain FROM customers.tenants')),
    incidents: byId(
      await read(`SELECT id, partition, reporter, reporting_tenant_id AS tenant, tracking_id AS tracking, opened_at::text AS opened,
        closed_at::text AS closed FROM incidents.incidents`),
    ),
    notices: await read(`SELECT id, incident_id AS incident, tenant_id AS tenant, first_revision::text AS first,
      revision::text AS last FROM notifications.notices`),
    delegations: await read(`SELECT partner_id AS partner, tenant_id AS tenant FROM customers.delegations
      WHERE revoked_at IS NULL AND starts_at <= now() AND ends_at > now()`),
    allDelegations: await read('SELECT partner_id AS partner, tenant_id AS tenant FROM customers.delegations'),
    affectedSubscriptions: await read(`SELECT DISTINCT impacted.incident_id AS incident, impacted.tenant_id AS tenant,
      resource.cloud_subscription_id AS subscription
      FROM customers.impacted_resources impacted JOIN customers.resources resource ON resource.id = impacted.resource_id`),
    accountTeam: await read('SELECT tenant_id AS tenant, partner_id AS partner FROM customers.account_team'),
    briefed: await read(`SELECT incident_id AS incident, tenant_id AS tenant FROM customers.impacts
      WHERE briefed_at IS NOT NULL`),
    authorities: (await read('SELECT DISTINCT authority_id AS id FROM notifications.authority_submissions')).map(
      ({ id }) => id as string,
    ),
    revoked: await read('SELECT subject, tenant_id AS tenant FROM platform.revoked_memberships'),
  };
}

/** Parses `name:value|name:value`. */
export function ownerOf(text: string): Owner {
  return Object.fromEntries(text.split('|').map((part) => part.split(/:(.*)/s).slice(0, 2)));
}
