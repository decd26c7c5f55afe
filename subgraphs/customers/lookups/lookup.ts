import { idAsGiven, lookupEntry } from '../../../platform/audit/lookup.ts';
import { recordAccess } from '../../../platform/audit/trace.ts';
import type { Connection, Page } from '../../../platform/queries/paging.ts';
import type { RequestContext } from '../../../platform/subgraph/request-context.ts';
import type { LookupRow } from '../tables.ts';
import { insertLookup, listLookups } from './lookup-store.ts';

/** A question about tenants, as it goes on record. */
export interface Question {
  /** The field asked. */
  question: string;
  /** What was typed, which may be somebody's name. */
  search?: string | null | undefined;
  /** The other arguments as they were given. */
  given?: object | null | undefined;
  /** Ids and enumerations alone: of what was found, or shaped as ids are (`idAsGiven`). */
  ids?: Record<string, string | string[] | null>;
  /** How many tenants or impacts are answered; null for a live feed. */
  results: number | null;
}

/**
 * Puts a question on record. The audit trail cannot be erased and holds ids alone; everything typed is in a row of its own,
 * which can.
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

/** A page of the look-ups of the viewer's partition, the newest first. That they were read is on record as well. */
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
