import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { engagementOf, type Viewer, visibleTenants } from '../../domain/access/policy.ts';
import type { Executor } from '../database/database.ts';

/**
 * The rows a viewer reaches, as an SQL condition on a column of tenant ids: their own tenants, the tenants delegated to
 * their partner at `at`, all, or none. Values go to `parameters`, never into the text.
 */
export function tenantCondition(viewer: Viewer, column: string, parameters: unknown[], at: Date): string {
  const reach = visibleTenants(viewer);
  switch (reach.kind) {
    case 'ALL':
      return 'true';
    case 'TENANTS': {
      const [subject, issuedAt] = [parameter(parameters, viewer.subject), parameter(parameters, viewer.issuedAt)];
      return `${column} IN (SELECT own FROM unnest(${parameter(parameters, reach.tenantIds)}::text[]) own
        WHERE NOT EXISTS (SELECT FROM platform.revoked_memberships revoked
          WHERE revoked.subject = ${subject} AND revoked.tenant_id = own AND revoked.revoked_at >= ${issuedAt}::timestamptz))`;
    }
    case 'PARTNER': {
      const instant = parameter(parameters, at);
      return `${column} IN (SELECT tenant_id FROM platform.delegations
        WHERE partner_id = ${parameter(parameters, reach.partnerId)} AND revoked_at IS NULL
          AND starts_at <= ${instant} AND ends_at > ${instant})`;
    }
    case 'NONE':
      return 'false';
  }
}

/** The condition on rows of incidents, `alias` being one: of an auditor, open in the period of the engagement. */
export function openInEngagement(viewer: Viewer, alias: string, parameters: unknown[]): string {
  const engagement = engagementOf(viewer);
  if (!engagement) return 'true';
  return `(${alias}.opened_at < ${parameter(parameters, engagement.until)}::timestamptz AND (${alias}.closed_at IS NULL
    OR ${alias}.closed_at >= ${parameter(parameters, engagement.from)}::timestamptz))`;
}

/** The same for a column of incidents' ids, by what is known here of when they were open. */
export function withinEngagement(viewer: Viewer, column: string, parameters: unknown[]): string {
  if (!engagementOf(viewer)) return 'true';
  return `EXISTS (SELECT FROM platform.incident_periods period
    WHERE period.incident_id = ${column} AND ${openInEngagement(viewer, 'period', parameters)})`;
}

/** Adds a condition written with numbered parameters to a query of TypeORM's builder, which names them. */
export function narrow<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  condition: (parameters: unknown[]) => string,
): SelectQueryBuilder<Row> {
  const parameters: unknown[] = [];
  const prefix = `given${Object.keys(query.getParameters()).length}_`;
  const text = condition(parameters).replaceAll(/\$(\d+)/g, `:${prefix}$1`);
  return query.andWhere(text, Object.fromEntries(parameters.map((value, index) => [`${prefix}${index + 1}`, value])));
}

/**
 * Which of these tenants the viewer does not reach, and when the first of the delegations ends by which it reaches any.
 * @param tenantIds null for all the viewer reaches
 */
export async function findVisibleTenants(
  executor: Executor,
  viewer: Viewer,
  tenantIds: readonly string[] | null,
  at: Date,
): Promise<{ unreached: string[]; until: Date | null }> {
  const parameters: unknown[] = [];
  const asked = parameter(parameters, tenantIds);
  const instant = parameter(parameters, at);
  const reach = visibleTenants(viewer);
  const partner = parameter(parameters, reach.kind === 'PARTNER' ? reach.partnerId : null);
  const [row] = await executor.query(
    `SELECT ARRAY(SELECT named FROM unnest(${asked}::text[]) named
        WHERE NOT (${tenantCondition(viewer, 'named', parameters, at)})) AS unreached,
       (SELECT min(ends_at) FROM platform.delegations
        WHERE partner_id = ${partner}::text AND revoked_at IS NULL AND ends_at > ${instant}
          AND (${asked}::text[] IS NULL OR tenant_id = ANY(${asked}::text[]))) AS until`,
    parameters,
  );
  return row;
}

/** Adds a value to a statement's parameters and returns its placeholder. */
export function parameter(parameters: unknown[], value: unknown): string {
  parameters.push(value);
  return `$${parameters.length}`;
}
