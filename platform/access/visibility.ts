import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { engagementOf, type Viewer, visibleTenants } from '../../domain/access/policy.ts';
import type { Executor } from '../database/database.ts';

/**
 * The rows visible to a viewer, as an SQL condition on a column of tenant ids: the viewer's own tenants, the tenants
 * delegated to its partner at `at`, all, or none. Values are added to `parameters`, never to the text.
 */
export function tenantCondition(viewer: Viewer, column: string, parameters: unknown[], at: Date): string {
  const visible = visibleTenants(viewer);
  switch (visible.kind) {
    case 'ALL':
      return 'true';
    case 'TENANTS': {
      const [subject, issuedAt] = [parameter(parameters, viewer.subject), parameter(parameters, viewer.issuedAt)];
      return `${column} IN (SELECT own FROM unnest(${parameter(parameters, visible.tenantIds)}::text[]) own
        WHERE NOT EXISTS (SELECT FROM platform.revoked_memberships revoked
          WHERE revoked.subject = ${subject} AND revoked.tenant_id = own AND revoked.revoked_at >= ${issuedAt}::timestamptz))`;
    }
    case 'PARTNER': {
      const time = parameter(parameters, at);
      return `${column} IN (SELECT tenant_id FROM platform.delegations
        WHERE partner_id = ${parameter(parameters, visible.partnerId)} AND revoked_at IS NULL
          AND starts_at <= ${time} AND ends_at > ${time})`;
    }
    case 'NONE':
      return 'false';
  }
}

/** The condition on the rows of `alias`, a table of incidents: an auditor sees those open in the engagement's period. */
export function openInEngagement(viewer: Viewer, alias: string, parameters: unknown[]): string {
  const engagement = engagementOf(viewer);
  if (!engagement) return 'true';
  return `(${alias}.opened_at < ${parameter(parameters, engagement.until)}::timestamptz AND (${alias}.closed_at IS NULL
    OR ${alias}.closed_at >= ${parameter(parameters, engagement.from)}::timestamptz))`;
}

/** The same condition on a column of incident ids, by the subgraphs' shared table of incidents' open periods. */
export function withinEngagement(viewer: Viewer, column: string, parameters: unknown[]): string {
  if (!engagementOf(viewer)) return 'true';
  return `EXISTS (SELECT FROM platform.incident_periods period
    WHERE period.incident_id = ${column} AND ${openInEngagement(viewer, 'period', parameters)})`;
}

/** Adds a condition with numbered parameters to a query of TypeORM's builder, which requires named ones. */
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
 * Which of the given tenants are not visible to the viewer, and when the first of the delegations that make others visible
 * ends.
 * @param tenantIds null for all that are visible to the viewer
 */
export async function findVisibleTenants(
  executor: Executor,
  viewer: Viewer,
  tenantIds: readonly string[] | null,
  at: Date,
): Promise<{ notVisible: string[]; until: Date | null }> {
  const parameters: unknown[] = [];
  const given = parameter(parameters, tenantIds);
  const time = parameter(parameters, at);
  const visible = visibleTenants(viewer);
  const partner = parameter(parameters, visible.kind === 'PARTNER' ? visible.partnerId : null);
  const [row] = await executor.query(
    `SELECT ARRAY(SELECT named FROM unnest(${given}::text[]) named
        WHERE NOT (${tenantCondition(viewer, 'named', parameters, at)})) AS "notVisible",
       (SELECT min(ends_at) FROM platform.delegations
        WHERE partner_id = ${partner}::text AND revoked_at IS NULL AND ends_at > ${time}
          AND (${given}::text[] IS NULL OR tenant_id = ANY(${given}::text[]))) AS until`,
    parameters,
  );
  return row;
}

/** Adds a value to a statement's parameters and returns its placeholder. */
export function parameter(parameters: unknown[], value: unknown): string {
  parameters.push(value);
  return `$${parameters.length}`;
}
