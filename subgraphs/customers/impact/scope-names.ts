import type { ScopeRule, UnknownName } from '../../../domain/incident/scope.ts';
import { nearest } from '../../../domain/similar.ts';
import { distinct } from '../../../domain/text.ts';
import type { Executor } from '../../../platform/database/database.ts';

type Field = keyof ScopeRule;

/** What each field of a rule names: the ids of a table, or what resources have in a column. */
const IDS: Partial<Record<Field, { table: string; tenantId: string }>> = {
  tenantIds: { table: 'customers.tenants', tenantId: 'id' },
  cloudSubscriptionIds: { table: 'customers.cloud_subscriptions', tenantId: 'tenant_id' },
  resourceIds: { table: 'customers.resources', tenantId: 'tenant_id' },
};
const PLACES: Partial<Record<Field, string>> = { services: 'service', regions: 'region', scaleUnits: 'scale_unit' };
const FIELDS = [...Object.keys(PLACES), ...Object.keys(IDS)] as Field[];

/** Only so many unknown names get suggestions: who misspells more has named something else altogether. */
const CORRECTED = 10;
/** The number of ids before and after an unknown one, in their order, that are compared with it. */
const NEIGHBOURS = 20;

/** The names in rules that the partition does not have: an unknown name may be a misspelled one, and notify no tenant. */
export async function findUnknownNames(
  executor: Executor,
  partition: string,
  rules: readonly ScopeRule[],
): Promise<UnknownName[]> {
  const given = FIELDS.map((field) => ({ field, names: distinct(rules.flatMap((rule) => rule[field] ?? [])) }));
  const unknown: UnknownName[] = [];
  for (const { field, names } of given) {
    if (names.length === 0) continue;
    const rows: { name: string }[] = await executor.query(
      `SELECT name FROM unnest($2::text[]) AS named (name) LEFT JOIN LATERAL (${firstOf(field)}) found ON true
       WHERE found.one IS NULL`,
      [partition, names],
    );
    for (const { name } of rows) {
      const known = unknown.length < CORRECTED ? await candidates(executor, partition, field, name) : [];
      unknown.push({ field, name, similar: nearest(name, known) });
    }
  }
  return unknown;
}

/** One row with a name. The limit matters: of a service with a million resources the first is enough. */
function firstOf(field: Field): string {
  const { table, column, tenantId } = sourceOf(field);
  return `SELECT 1 AS one FROM ${table} own JOIN customers.tenants tenant ON tenant.id = own.${tenantId}
    WHERE own.${column} = named.name AND tenant.partition = $1 LIMIT 1`;
}

/**
 * The names that an unknown one is compared with: all places, which are few; of ids, which may be a million, those next to it
 * in their order, which begin alike.
 */
async function candidates(executor: Executor, partition: string, field: Field, name: string): Promise<string[]> {
  const { table, column, tenantId } = sourceOf(field);
  const known = `FROM ${table} own JOIN customers.tenants tenant ON tenant.id = own.${tenantId} WHERE tenant.partition = $1`;
  const rows: { name: string }[] = await (PLACES[field]
    ? executor.query(`SELECT DISTINCT own.${column} AS name ${known} AND own.${column} IS NOT NULL`, [partition])
    : executor.query(
        `(SELECT own.id AS name ${known} AND own.id > $2 ORDER BY own.id LIMIT ${NEIGHBOURS})
         UNION ALL (SELECT own.id ${known} AND own.id < $2 ORDER BY own.id DESC LIMIT ${NEIGHBOURS})`,
        [partition, name],
      ));
  return rows.map((row) => row.name);
}

function sourceOf(field: Field): { table: string; column: string; tenantId: string } {
  const place = PLACES[field];
  if (place) return { table: 'customers.resources', column: place, tenantId: 'tenant_id' };
  return { column: 'id', ...(IDS[field] as { table: string; tenantId: string }) };
}
