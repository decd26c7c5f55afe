import type { EntityManager } from 'typeorm';
import { type ScopeRule, wholeTenants } from '../../../domain/incident/scope.ts';
import { parameter } from '../../../platform/access/visibility.ts';
import type { Executor } from '../../../platform/database/database.ts';
import { TENANTS_PER_EVENT } from '../../../platform/events/events.ts';
import { groupByKeys } from '../../../platform/queries/grouping.ts';
import type { Certainty, ScopePreview } from '../inputs.generated.ts';
import { type KnownIncidentRow, KnownIncidentTable, type ScopeRuleRow, ScopeRuleTable } from '../tables.ts';

const RESOURCE_COLUMNS: { [field in keyof ScopeRule]-?: string } = {
  services: 'resource.service',
  regions: 'resource.region',
  scaleUnits: 'resource.scale_unit',
  tenantIds: 'resource.tenant_id',
  cloudSubscriptionIds: 'resource.cloud_subscription_id',
  resourceIds: 'resource.id',
};
const FIELDS = Object.keys(RESOURCE_COLUMNS) as (keyof ScopeRule)[];

/** The facts recorded with rules: certainty, author, and both times. */
export type ScopeFact = Pick<ScopeRuleRow, 'certainty' | 'by' | 'at' | 'recordedAt'>;

/** The result of a scoping; tenant ids are in chunks that fit into one event each. */
export interface ScopeChange {
  added: string[][];
  confirmed: string[][];
  /** Tenants known before, with more impacted resources. */
  widened: string[][];
  resources: number;
}

export async function addIncident(
  tx: EntityManager,
  { id, partition, detectedAt, exercise }: KnownIncidentRow,
): Promise<void> {
  await tx.query(
    `INSERT INTO customers.incidents (id, partition, detected_at, exercise) VALUES ($1, $2, $3, $4)
     ON CONFLICT (id) DO NOTHING`,
    [id, partition, detectedAt, exercise],
  );
}

/** Records that an incident is no exercise any more. */
export async function unmarkIncident(tx: EntityManager, id: string): Promise<void> {
  await tx.update(KnownIncidentTable, { id }, { exercise: false });
}

export function isKnown(executor: Executor, incidentId: string): Promise<boolean> {
  return executor.getRepository(KnownIncidentTable).existsBy({ id: incidentId });
}

/** Locks an incident for the rest of the transaction: concurrent scopings of it are serialized. */
export function lockIncident(tx: EntityManager, partition: string, id: string): Promise<KnownIncidentRow | null> {
  return tx
    .createQueryBuilder(KnownIncidentTable, 'incident')
    .setLock('pessimistic_write')
    .where({ id, partition })
    .getOne();
}

/** Counts the matches of rules in a partition, by the same predicate as `insertImpact`. */
export async function countScope(
  executor: Executor,
  partition: string,
  rules: readonly ScopeRule[],
): Promise<ScopePreview> {
  const parameters: unknown[] = [];
  const [counts] = await executor.query(
    `WITH ${matchesOf(rules, partition, parameters)}
     SELECT (SELECT count(*)::int FROM impacted_tenants) AS tenants,
       count(DISTINCT cloud_subscription_id)::int AS "cloudSubscriptions", count(*)::int AS resources
     FROM impacted_resources`,
    parameters,
  );
  return counts;
}

/** The rules that match no tenant of the partition, by their places in the list. */
export async function findRulesWithoutTenants(
  executor: Executor,
  partition: string,
  rules: readonly ScopeRule[],
): Promise<number[]> {
  const parameters: unknown[] = [];
  const inPartition = `tenant.partition = ${parameter(parameters, partition)}`;
  // One row is enough of each: the whole scope is matched once, when it is recorded.
  const matched = rules.map(
    (rule) => `EXISTS (SELECT FROM customers.tenants tenant
        WHERE ${inPartition} AND tenant.id = ANY(${parameter(parameters, wholeTenants(rule))}::text[]))
      OR EXISTS (SELECT FROM customers.resources resource JOIN customers.tenants tenant ON tenant.id = resource.tenant_id
        WHERE ${inPartition} AND ${ruleCondition(rule, parameters)})`,
  );
  const [{ found }]: [{ found: boolean[] }] = await executor.query(
    `SELECT ARRAY[${matched.join(', ')}]::boolean[] AS found`,
    parameters,
  );
  return found.flatMap((any, index) => (any ? [] : [index]));
}

/** Appends rules to those of the incident; the caller holds its lock. */
export async function insertScopeRules(
  tx: EntityManager,
  incidentId: string,
  rules: readonly ScopeRule[],
  fact: ScopeFact,
): Promise<void> {
  const position = await tx.countBy(ScopeRuleTable, { incidentId });
  const rows = rules.map((rule, index) => ({
    ...Object.fromEntries(FIELDS.map((field) => [field, rule[field] ?? null])),
    ...fact,
    incidentId,
    position: position + index + 1,
  }));
  await tx.insert(ScopeRuleTable, rows as never);
}

/** The rules of each incident as recorded, in order. */
export async function findScopeRules(
  executor: Executor,
  partition: string,
  incidentIds: readonly string[],
): Promise<ScopeRuleRow[][]> {
  const rows = await executor
    .createQueryBuilder(ScopeRuleTable, 'rule')
    .innerJoin('KnownIncident', 'incident', 'incident.id = rule.incidentId AND incident.partition = :partition', {
      partition,
    })
    .where('rule.incidentId = ANY(:incidentIds)', { incidentIds })
    .orderBy('rule.position')
    .getMany();
  return groupByKeys(incidentIds, rows, ({ incidentId }) => incidentId);
}

/**
 * Writes the matches of rules as the incident's impact, in one statement for any number of tenants. Existing impact remains
 * unchanged, except that SUSPECTED becomes CONFIRMED: a scoping raises certainty, it never lowers it.
 */
export async function insertImpact(
  tx: EntityManager,
  incident: KnownIncidentRow,
  rules: readonly ScopeRule[],
  { certainty, at, recordedAt }: Omit<ScopeFact, 'by'>,
): Promise<ScopeChange> {
  const parameters: unknown[] = [];
  const incidentId = `${parameter(parameters, incident.id)}::text`;
  const given = `${parameter(parameters, certainty satisfies Certainty)}::text`;
  const times = `${parameter(parameters, at)}::timestamptz, ${parameter(parameters, recordedAt)}::timestamptz`;
  const inChunks = (
    change: string,
  ) => `SELECT '${change}' AS change, count(*)::int AS rows, array_agg(tenant_id) AS "tenantIds"
    FROM (SELECT tenant_id, (row_number() OVER () - 1) / ${TENANTS_PER_EVENT} AS chunk FROM ${change}) numbered GROUP BY chunk`;
  const rows: { change: 'added' | 'confirmed' | 'widened' | 'resources'; rows: number; tenantIds: string[] }[] =
    await tx.query(
      `WITH ${matchesOf(rules, incident.partition, parameters)},
     resources AS (
       INSERT INTO customers.impacted_resources (incident_id, tenant_id, resource_id)
       SELECT ${incidentId}, tenant_id, id FROM impacted_resources ON CONFLICT DO NOTHING RETURNING tenant_id),
     added AS (
       INSERT INTO customers.impacts (incident_id, tenant_id, certainty, scoped_at, recorded_at)
       SELECT ${incidentId}, tenant_id, ${given}, ${times} FROM impacted_tenants ON CONFLICT DO NOTHING RETURNING tenant_id),
     confirmed AS (
       UPDATE customers.impacts impact SET certainty = 'CONFIRMED' FROM impacted_tenants
       WHERE ${given} = 'CONFIRMED' AND impact.incident_id = ${incidentId}
         AND impact.tenant_id = impacted_tenants.tenant_id AND impact.certainty = 'SUSPECTED'
       RETURNING impact.tenant_id),
     widened AS (SELECT DISTINCT tenant_id FROM resources EXCEPT SELECT tenant_id FROM added)
     ${inChunks('added')} UNION ALL ${inChunks('confirmed')} UNION ALL ${inChunks('widened')}
     UNION ALL SELECT 'resources', count(*)::int, '{}' FROM resources`,
      parameters,
    );
  const chunksOf = (change: string) => rows.filter((row) => row.change === change).map(({ tenantIds }) => tenantIds);
  const resources = rows.find(({ change }) => change === 'resources')?.rows ?? 0;
  return { added: chunksOf('added'), confirmed: chunksOf('confirmed'), widened: chunksOf('widened'), resources };
}

/**
 * The matches of rules in a partition, as two common table expressions: `impacted_resources`, and `impacted_tenants`, which
 * also has the tenants of rules that give tenant ids only, even those without resources.
 */
function matchesOf(rules: readonly ScopeRule[], partition: string, parameters: unknown[]): string {
  const inPartition = `tenant.partition = ${parameter(parameters, partition)}`;
  const anyRule = rules.map((rule) => `(${ruleCondition(rule, parameters)})`).join(' OR ') || 'false';
  const named = rules.flatMap(wholeTenants);
  return `impacted_resources AS MATERIALIZED (
      SELECT resource.id, resource.cloud_subscription_id, resource.tenant_id
      FROM customers.resources resource JOIN customers.tenants tenant ON tenant.id = resource.tenant_id
      WHERE ${inPartition} AND (${anyRule})),
    impacted_tenants AS MATERIALIZED (
      SELECT tenant_id FROM impacted_resources
      UNION
      SELECT tenant.id FROM customers.tenants tenant
      WHERE ${inPartition} AND tenant.id = ANY(${parameter(parameters, named)}::text[]))`;
}

/** A resource matches a rule if it matches every field given; a rule without fields matches nothing. */
function ruleCondition(rule: ScopeRule, parameters: unknown[]): string {
  const given = FIELDS.filter((field) => rule[field] != null);
  return (
    given
      .map((field) => `${RESOURCE_COLUMNS[field]} = ANY(${parameter(parameters, rule[field])}::text[])`)
      .join(' AND ') || 'false'
  );
}
