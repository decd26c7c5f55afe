import type { ExecutionResult } from 'graphql';
import { AppError, ERROR_CODES, type ErrorCode } from '../../platform/errors.ts';
import type { Context } from './context.ts';
import type { Certainty } from './inputs.generated.ts';

/**
 * The customer summary of an incident's post-mortem, once the post-mortem is complete. The text is fetched before the
 * transaction that copies it; no other field of the post-mortem is read.
 */
export async function fetchCustomerSummary(context: Context, incidentId: string): Promise<string | null> {
  const { incident } = await ask<{
    incident: { finalizedAt: string | null; postMortem: { customerSummary: string | null } | null } | null;
  }>(
    context,
    'incidents',
    'query ($incidentId: ID!) { incident(id: $incidentId) { finalizedAt postMortem { customerSummary } } }',
    { incidentId },
  );
  return incident?.finalizedAt ? (incident.postMortem?.customerSummary ?? null) : null;
}

/** The impact of the incident on each tenant, null where it does not impact the tenant. */
export async function fetchImpacts(
  context: Context,
  incidentId: string,
  tenantIds: readonly string[],
): Promise<({ certainty: Certainty; tenant: { locale: string } } | null)[]> {
  const representations = tenantIds.map((id) => ({
    __typename: 'Impact',
    incident: { id: incidentId },
    tenant: { id },
  }));
  const { _entities: impacts } = await ask<{
    _entities: ({ certainty: Certainty; tenant: { locale: string } } | null)[];
  }>(
    context,
    'customers',
    `query ($representations: [_Any!]!) {
      _entities(representations: $representations) { ... on Impact { certainty tenant { locale } } } }`,
    { representations },
  );
  return impacts;
}

/** Whether any tenant is suspected or confirmed to be impacted by the incident. */
export async function fetchHasImpact(context: Context, incidentId: string): Promise<boolean> {
  const { impactedTenants } = await ask<{ impactedTenants: { edges: unknown[] } }>(
    context,
    'customers',
    `query ($incidentId: ID!) {
      impactedTenants(incidentId: $incidentId, filter: { certainties: [SUSPECTED, CONFIRMED] }, first: 1) { edges { cursor } } }`,
    { incidentId },
  );
  return impactedTenants.edges.length > 0;
}

/** The ids of a tenant's cloud subscriptions that are visible to the viewer; null when the tenant is not visible. */
export async function fetchCloudSubscriptions(context: Context, tenantId: string): Promise<string[] | null> {
  const { tenant } = await ask<{ tenant: { cloudSubscriptions: { id: string }[] } | null }>(
    context,
    'customers',
    'query ($tenantId: ID!) { tenant(id: $tenantId) { cloudSubscriptions { id } } }',
    { tenantId },
  );
  return tenant?.cloudSubscriptions.map(({ id }) => id) ?? null;
}

/** @throws AppError with the other subgraph's code, UNAVAILABLE when it did not respond */
async function ask<Data>(
  { ask: send, identity, requestId }: Context,
  subgraph: string,
  query: string,
  variables: Record<string, unknown>,
): Promise<Data> {
  const { data, errors }: ExecutionResult = await send(subgraph, { query, variables, identity, requestId });
  const [error] = errors ?? [];
  if (!error && data) return data as Data;
  const code =
    ERROR_CODES.find((known) => known === error?.extensions?.['code']) ?? ('UNAVAILABLE' satisfies ErrorCode);
  throw new AppError(code, error?.message ?? `The subgraph "${subgraph}" did not respond.`, { subgraph });
}
