import type { EntitySchema } from 'typeorm';
import { CUSTOMER_ROLES, isSubscriptionRole } from '../../../domain/access/role.ts';
import { regionProblem } from '../../../domain/authorities/competence.ts';
import { SUPERVISORY_AUTHORITIES } from '../../../domain/authorities/supervisory-authorities.ts';
import {
  AccountTeamTable,
  CloudSubscriptionTable,
  CommitmentTable,
  ContactTable,
  CustomerTable,
  DelegationTable,
  PartnerTable,
  ResourceTable,
  TenantTable,
} from '../tables.ts';
import {
  type Check,
  country,
  domain,
  email,
  flag,
  hours,
  locale,
  long,
  oneOf,
  region,
  short,
  subject,
  timestamp,
} from './fields.ts';

/** A column of a part, by its name in the file. */
interface Column {
  /** Its name in the database. */
  name: string;
  check: Check;
  required: boolean;
  /** The initial value, as SQL, where the file lacks the column; in later imports such a file leaves the value unchanged. */
  initial?: string;
  /** An existing value is never overwritten by a file. */
  immutable?: true;
}

/** A reason to reject a row: an SQL condition on `given`, the row; $1 is the partition of the import, or null. */
export interface Refusal {
  field: string;
  reason: string;
  where: string;
  /** The condition applies only to rows that exist already. */
  ofKnown?: true;
}

/** One kind of row of an estate: the name of its files, and their columns. */
export interface Part {
  name: string;
  /** The table, with its schema. */
  table: string;
  columns: Record<string, Column>;
  /** What is wrong with a row whose columns are each valid; null for a valid row. */
  checkRow: (row: Readonly<Record<string, string | null>>) => { field: string; reason: string } | null;
  refusals: Refusal[];
}

type Definition = Omit<Column, 'name' | 'required'> & { required?: boolean };

const must = (check: Check) => ({ check });
const may = (check: Check) => ({ check, required: false });

const OUTSIDE: Refusal = {
  field: 'partition',
  reason: 'must be the partition of the importing user',
  where: 'given.partition <> $1',
};

const TENANT: Refusal = {
  field: 'tenantId',
  reason: 'must be an existing tenant',
  where: `NOT EXISTS (SELECT FROM customers.tenants tenant
    WHERE tenant.id = given.tenant_id AND ($1::text IS NULL OR tenant.partition = $1))`,
};

const CLOUD_SUBSCRIPTION: Refusal = {
  field: 'cloudSubscriptionId',
  reason: 'must be a cloud subscription of this tenant',
  where: `given.cloud_subscription_id IS NOT NULL AND NOT EXISTS (SELECT FROM customers.cloud_subscriptions subscription
    WHERE subscription.id = given.cloud_subscription_id AND subscription.tenant_id = given.tenant_id)`,
};

const PARTNER: Refusal = {
  field: 'partnerId',
  reason: 'must be an existing partner',
  where: `given.partner_id IS NOT NULL AND NOT EXISTS (SELECT FROM customers.partners partner
    WHERE partner.id = given.partner_id)`,
};

/** The parts of an estate, ordered so that rows refer only to rows of earlier parts. */
export const PARTS: readonly Part[] = [
  part('customers', CustomerTable, { id: must(short), name: must(short), partition: must(short) }, [
    OUTSIDE,
    fixed(CustomerTable, 'partition'),
  ]),
  part(
    'tenants',
    TenantTable,
    {
      ...{ id: must(short), customerId: must(short), name: must(short), domain: must(domain) },
      ...{ country: must(country), region: may(region), locale: must(locale), partition: must(short) },
    },
    [
      OUTSIDE,
      fixed(TenantTable, 'partition'),
      {
        field: 'customerId',
        reason: 'must be a customer of this partition',
        where: `NOT EXISTS (SELECT FROM customers.customers customer
          WHERE customer.id = given.customer_id AND customer.partition = given.partition)`,
      },
      {
        field: 'domain',
        reason: 'belongs to another tenant',
        where: `EXISTS (SELECT FROM customers.tenants other WHERE other.domain = given.domain AND other.id <> given.id)
          OR given.line = ANY (ARRAY(SELECT line FROM (
            SELECT line, row_number() OVER (PARTITION BY domain ORDER BY line) AS place FROM incoming) each WHERE place > 1))`,
      },
    ],
    ({ country, region }) => {
      const reason = regionProblem({ country: country as string, region: region ?? null }, SUPERVISORY_AUTHORITIES);
      return reason === null ? null : { field: 'region', reason };
    },
  ),
  part('partners', PartnerTable, { id: must(short), name: must(short) }, []),
  part('cloud-subscriptions', CloudSubscriptionTable, { id: must(short), tenantId: must(short), name: must(short) }, [
    TENANT,
    fixed(CloudSubscriptionTable, 'tenantId'),
  ]),
  part(
    'resources',
    ResourceTable,
    {
      ...{ id: must(short), cloudSubscriptionId: must(short), tenantId: must(short), name: must(short) },
      ...{ service: must(short), region: must(short), scaleUnit: may(short) },
    },
    [TENANT, fixed(ResourceTable, 'tenantId'), CLOUD_SUBSCRIPTION],
  ),
  part(
    'contacts',
    ContactTable,
    {
      ...{ id: must(short), tenantId: must(short), cloudSubscriptionId: may(short), role: must(oneOf(CUSTOMER_ROLES)) },
      ...{ name: must(short), email: must(email), locale: may(locale) },
      // People choose their mail preferences themselves.
      mailUpdates: { ...may(flag), initial: 'true' },
      stageDigest: { ...may(flag), initial: 'false' },
    },
    [
      TENANT,
      fixed(ContactTable, 'tenantId'),
      CLOUD_SUBSCRIPTION,
      {
        field: 'id',
        reason: 'is a contact that was removed in Tocsin; remove it from the source of the file',
        where: 'EXISTS (SELECT FROM customers.contacts known WHERE known.id = given.id AND known.ended_at IS NOT NULL)',
        ofKnown: true,
      },
    ],
    ({ role, cloudSubscriptionId }) =>
      isSubscriptionRole(role as never) && cloudSubscriptionId === null
        ? { field: 'cloudSubscriptionId', reason: `is required for a ${role}` }
        : null,
  ),
  part(
    'account-team',
    AccountTeamTable,
    {
      ...{ id: must(short), tenantId: must(short), subject: must(subject), name: must(short), email: must(email) },
      role: must(oneOf(['ACCOUNT_MANAGER', 'CUSTOMER_SUCCESS_ACCOUNT_MANAGER', 'CUSTOMER_SUPPORT'])),
      partnerId: may(short),
    },
    [TENANT, fixed(AccountTeamTable, 'tenantId'), PARTNER],
  ),
  part(
    'delegations',
    DelegationTable,
    {
      ...{
        id: must(short),
        partnerId: must(short),
        tenantId: must(short),
        from: must(timestamp),
        until: must(timestamp),
      },
      // A delegation revoked in Tocsin remains revoked, whatever the file contains.
      revokedAt: { ...may(timestamp), immutable: true },
    },
    [TENANT, fixed(DelegationTable, 'tenantId'), PARTNER, fixed(DelegationTable, 'partnerId')],
    ({ from, until }) =>
      (from as string) < (until as string) ? null : { field: 'until', reason: 'must be later than `from`' },
  ),
  part(
    'commitments',
    CommitmentTable,
    {
      ...{ id: must(short), tenantId: must(short), step: must(oneOf(['EARLY_WARNING', 'NOTICE', 'FINAL_REPORT'])) },
      ...{ hours: must(hours), basis: must(oneOf(['LAW', 'CONTRACT'])), reference: must(long) },
    },
    [TENANT, fixed(CommitmentTable, 'tenantId')],
  ),
];

/** The part with the name of a file, without its extensions; undefined for an unknown name. */
export function partNamed(name: string): Part | undefined {
  return PARTS.find((each) => each.name === name);
}

function part<Row>(
  name: string,
  { options }: EntitySchema<Row>,
  definition: { [property in keyof Row]-?: Definition },
  refusals: Refusal[],
  checkRow: Part['checkRow'] = () => null,
): Part {
  const columns = Object.entries<Definition>(definition).map(([property, column]) => [
    property,
    { name: nameOf(options, property), required: true, ...column },
  ]);
  const table = `${options.schema}.${options.tableName}`;
  return { name, table, columns: Object.fromEntries(columns), refusals, checkRow };
}

/** Rejects a change of a column that is fixed once imported: incidents, impacts and notices refer to it. */
function fixed<Row>({ options }: EntitySchema<Row>, field: keyof Row & string): Refusal {
  const column = nameOf(options, field);
  return {
    field,
    reason: 'cannot be changed; use a new ID',
    where: `EXISTS (SELECT FROM ${options.schema}.${options.tableName} known
      WHERE known.id = given.id AND known.${column} <> given.${column})`,
    ofKnown: true,
  };
}

function nameOf<Row>({ columns }: EntitySchema<Row>['options'], property: string): string {
  const column = (columns as Record<string, { name?: string } | undefined>)[property];
  return column?.name ?? property;
}
