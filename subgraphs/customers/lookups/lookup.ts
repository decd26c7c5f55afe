import { idAsGiven, lookupEntry } from '../../../platform/audit/lookup.ts';
import { recordAccess } from '../../../platform/audit/trace.ts';
import type { Connection, Page } from '../../../platform/queries/paging.ts';
import type { RequestContext } from '../../../platform/subgraph/request-context.ts';
import type { LookupRow } from '../tables.ts';
import { insertLookup, listLookups } from './lookup-store.ts';

/** A lookup of tenants, as it is recorded. */
export interface Question {
  /** The field that was read. */
  question: string;
  /** The text of the search, which may be a person's name. */
  search?: string | null | undefined;
  /** The other arguments. */
  given?: object | null | undefined;
  /** Ids and enumerations only: of rows found, or texts in the form of an id (`idAsGiven`). */
  ids?: Record<string, string | string[] | null>;
  /** The number of tenants or impacts found; null for a live feed. */
  results: number | null;
}

/**
 * Records a lookup. The audit trail cannot be erased and holds ids only; the text of the search is in a separate row, which
 * can be erased.
 */
export async function recordLookup(
  { transaction, viewer, clock, newId }: RequestContext,
  { question, search, given, ids = {}, results }: Question,
): Promise<void> {
  const at = clock();
  const lookUpId = newId();
  const entry = lookupEntry(viewer, at, question, { lookUpId, ...ids });
  if (!entry) return;
  const { subject, partition } = viewer;
  const partnerId = viewer.partnerId as string;
  await transaction(async (tx) => {
    const row = { id: lookUpId, at, subject, partnerId, question, search: search ?? null, results };
    await insertLookup(tx, partition, { ...row, filter: textsOf(given ?? {}) });
    await recordAccess(tx, entry);
  });
}

/** A page of the lookups in the viewer's partition, newest first. Reading them is recorded as well. */
export async function readLookups(
  { read, transaction, viewer, clock }: RequestContext,
  partnerId: string | null,
  page: Page,
): Promise<Connection<LookupRow>> {
  const lookups = await listLookups(read, viewer, partnerId, page);
  const { subject: actor, partition } = viewer;
  const details = { partnerId: idAsGiven(partnerId), lookups: lookups.edges.length };
  const entry = { at: clock(), actor, action: 'lookups.read', incidentId: null, partition, details };
  await transaction((tx) => recordAccess(tx, entry));
  return lookups;
}

function textsOf(given: object): Record<string, string[]> {
  const stated = Object.entries(given).filter(([, value]) => value != null);
  return Object.fromEntries(stated.map(([name, value]) => [name, [value].flat().map(String)]));
}
