import { lookupEntry } from '../../../platform/audit/lookup.ts';
import { recordAccess } from '../../../platform/audit/trace.ts';
import type { RequestContext } from '../../../platform/subgraph/request-context.ts';

/** Puts on record that a partner's account manager read of a tenant by its notices, which lead to all else about it. */
export async function recordLookup(
  { transaction, viewer, clock }: RequestContext,
  question: string,
  ids: Record<string, string | string[] | null>,
): Promise<void> {
  const entry = lookupEntry(viewer, clock(), question, ids);
  if (entry) await transaction((tx) => recordAccess(tx, entry));
}
