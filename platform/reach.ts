import { tenantReach, type Viewer } from '../domain/policy.ts';
import type { Consumer } from './consumers.ts';

/**
 * Delegations as every subgraph sees them: learned from the events of the one that grants them, so that rows can be
 * limited to an account manager's portfolio without asking across subgraphs.
 */
export const delegationsConsumer: Consumer = {
  name: 'platform.delegations',
  types: ['delegation.granted', 'delegation.revoked'],
  async handle(tx, event) {
    const { delegationId, partnerId, from, until, revokedAt } = event.facts;
    if (event.type === 'delegation.revoked') {
      await tx.query('UPDATE platform.delegations SET revoked_at = $2 WHERE id = $1', [delegationId, revokedAt]);
      return;
    }
    await tx.query(
      `INSERT INTO platform.delegations (id, partner_id, tenant_id, starts_at, ends_at)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO NOTHING`,
      [delegationId, partnerId, event.tenantIds[0], from, until],
    );
  },
};

/**
 * The rows a viewer reaches, as an SQL condition on a column of tenant ids: their own tenants, the tenants delegated to
 * their partner at `at`, all, or none. Values go to `parameters`, never into the text.
 */
export function tenantCondition(viewer: Viewer, column: string, parameters: unknown[], at: Date): string {
  const reach = tenantReach(viewer);
  switch (reach.kind) {
    case 'ALL':
      return 'true';
    case 'TENANTS':
      return `${column} = ANY(${parameter(parameters, reach.tenantIds)}::text[])`;
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

/** Adds a value to a statement's parameters and returns its placeholder. */
export function parameter(parameters: unknown[], value: unknown): string {
  parameters.push(value);
  return `$${parameters.length}`;
}
