import type { EventType, TocsinEvent } from '../../domain/event.ts';
import type { Transaction } from '../database/database.ts';
import { append } from '../events/events.ts';
import { type AuditEntry, record } from './audit.ts';

/** A change of state: what the log of events and the audit trail both say of it. */
export interface Change {
  type: EventType;
  /** When it was so. */
  at: Date;
  /** The subject of the viewer, or the part of Tocsin that acts by itself, as `tocsin:clock`. */
  actor: string;
  incidentId: string | null;
  partition: string;
  /** The tenants impacted: at most `TENANTS_PER_EVENT`; of more, name them in `events`. */
  tenantIds?: string[];
  facts?: TocsinEvent['facts'];
  /** What the audit entry holds; the facts, when it is left out. Ids, never names or addresses. */
  details?: AuditEntry['details'];
  /** The events, where one does not say it all: chunks of tenants, or what happened together with it. */
  events?: readonly Pick<TocsinEvent, 'type' | 'tenantIds' | 'facts'>[];
}

/**
 * Leaves the trace of a change, in its transaction: its events, and one audit entry. Every command and every job that decides
 * something calls it; no other function appends both, so neither can be forgotten.
 */
export async function recordChange(tx: Transaction, change: Change): Promise<void> {
  const { type, at, actor, incidentId, partition, tenantIds = [], facts = {}, details = facts } = change;
  const events = change.events ?? [{ type, tenantIds, facts }];
  await append(tx, ...events.map((event) => ({ ...event, at, incidentId, partition })));
  await record(tx, { at, actor, action: type, incidentId, partition, details });
}

/**
 * Leaves the trace of what changed nothing that others follow, but must be accounted for: a read of what is confidential, a
 * lookup, a refusal for lack of rights, an erasure, an import or an export.
 */
export async function recordAccess(tx: Transaction, ...entries: AuditEntry[]): Promise<void> {
  await record(tx, ...entries);
}

/**
 * Appends events that follow from a change already recorded, in the transaction of what they say: the fan-out of a
 * publication, the outcome of deliveries, what a consumer learned. The audit trail holds their cause.
 */
export async function announce(tx: Transaction, ...events: TocsinEvent[]): Promise<void> {
  await append(tx, ...events);
}
