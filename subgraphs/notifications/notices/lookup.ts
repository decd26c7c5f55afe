import { lookupEntry } from '../../../platform/audit/lookup.ts';
import { recordAccess } from '../../../platform/audit/trace.ts';
import type { RequestContext } from '../../../platform/subgraph/request-context.ts';

/**
 * Records that a partner's account manager read a tenant's notices. They lead to all other data about the tenant, so this
 * one entry covers the lookup.
 */
export async function recordLookup(
  { transaction, viewer, clock }: RequestContext,
  question: string,
  ids: Record<string, string | string[] | null>,
): Promise<void> {
  const entry = lookupEntry(viewer, clock(), question, ids);
  if (entry) await transaction((tx) => recordAccess(tx, entry));
}
