import type { ScopeRule, UnknownName } from '../../../domain/incident/scope.ts';
import { nearest } from '../../../domain/similar.ts';
import { distinct } from '../../../domain/text.ts';
import type { Executor } from '../../../platform/database/database.ts';

type Field = keyof ScopeRule;

/** What a field of a rule names: the ids of a table, or what resources have in a column. */
interface Named {
  table: string;
  column: string;
  tenantId: string;
}

const ofResources = (column: string): Named => ({ table: 'customers.resources', column, tenantId: 'tenant_id' });
const NAMED: { [field in Field]: Named } = {
  services: ofResources('service'),
  regions: ofResources('region'),
  scaleUnits: ofResources('scale_unit'),
  tenantIds: { table: 'customers.tenants', column: 'id', tenantId: 'id' },
  cloudSubscriptionIds: { table: 'customers.cloud_subscriptions', column: 'id', tenantId: 'tenant_id' },
  resourceIds: ofResources('id'),
};

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
  const unknown: UnknownName[] = [];
  for (const field of Object.keys(NAMED) as Field[]) {
    const names = distinct(rules.flatMap((rule) => rule[field] ?? []));
    if (names.length === 0) continue;
    const candidates = candidatesFor(executor, partition, NAMED[field]);
    const rows: { name: string }[] = await executor.query(
      `SELECT name FROM unnest($2::text[]) AS named (name) LEFT JOIN LATERAL (${firstOf(NAMED[field])}) found ON true
       WHERE found.one IS NULL`,
      [partition, names],
    );
    for (const { name } of rows) {
      const known = unknown.length < CORRECTED ? await candidates(name) : [];
      unknown.push({ field, name, similar: nearest(name, known) });
    }
  }
  return unknown;
}

/** One row with a name. The limit matters: of a service with a million resources the first is enough. */
function firstOf({ table, column, tenantId }: Named): string {
  return `SELECT 1 AS one FROM ${table} own JOIN customers.tenants tenant ON tenant.id = own.${tenantId}
    WHERE own.${column} = named.name AND tenant.partition = $1 LIMIT 1`;
}

/**
 * Finds the names that an unknown one is compared with: of what resources have in common, all, which are few and read once
 * for all unknown names; of ids, which may be a million, those next to it in their order, which begin alike.
 */
function candidatesFor(
  executor: Executor,
  partition: string,
  { table, column, tenantId }: Named,
): (name: string) => Promise<string[]> {
  const known = `FROM ${table} own JOIN customers.tenants tenant ON tenant.id = own.${tenantId} WHERE tenant.partition = $1`;
  const find = async (statement: string, ...parameters: string[]) => {
    const rows: { name: string }[] = await executor.query(statement, [partition, ...parameters]);
    return rows.map(({ name }) => name);
  };
  if (column === 'id') {
    return (name) =>
      find(
        `(SELECT own.id AS name ${known} AND own.id > $2 ORDER BY own.id LIMIT ${NEIGHBOURS})
         UNION ALL (SELECT own.id ${known} AND own.id < $2 ORDER BY own.id DESC LIMIT ${NEIGHBOURS})`,
        name,
      );
  }
  let all: Promise<string[]> | undefined;
  return () => {
    all ??= find(`SELECT DISTINCT own.${column} AS name ${known} AND own.${column} IS NOT NULL`);
    return all;
  };
}
