import type { EventType, TocsinEvent } from '../../domain/event.ts';
import type { Transaction } from '../database/database.ts';
import { append } from '../events/events.ts';
import { type AuditEntry, record } from './audit.ts';

/** A change of state, as both the event log and the audit trail record it. */
export interface Change {
  type: EventType;
  /** When it took effect. */
  at: Date;
  /** The subject of the viewer, or the part of Tocsin that acts on its own, such as `tocsin:clock`. */
  actor: string;
  incidentId: string | null;
  partition: string;
  /** The impacted tenants: at most `TENANTS_PER_EVENT`; more must be given in `events`. */
  tenantIds?: string[];
  facts?: TocsinEvent['facts'];
  /** The content of the audit entry; the facts, if absent. Ids, never names or addresses. */
  details?: AuditEntry['details'];
  /** The events, where one is not enough: chunks of tenants, or changes that happened together. */
  events?: readonly Pick<TocsinEvent, 'type' | 'tenantIds' | 'facts'>[];
}

/**
 * Records a change in its transaction: its events, and one audit entry. Every command and every job that decides something
 * calls it; no other function appends both, so neither can be forgotten.
 */
export async function recordChange(tx: Transaction, change: Change): Promise<void> {
  const { type, at, actor, incidentId, partition, tenantIds = [], facts = {}, details = facts } = change;
  const events = change.events ?? [{ type, tenantIds, facts }];
  await append(tx, ...events.map((event) => ({ ...event, at, incidentId, partition })));
  await record(tx, { at, actor, action: type, incidentId, partition, details });
}

/**
 * Records an audit entry alone, for actions that must be accounted for but raise no event: a read of confidential data, a
 * lookup, a refusal for lack of rights, an erasure, an import or an export.
 */
export async function recordAccess(tx: Transaction, ...entries: AuditEntry[]): Promise<void> {
  await record(tx, ...entries);
}

/**
 * Appends events that follow from a change already recorded, in the transaction that writes their facts: the fan-out of a
 * publication, the outcome of deliveries, a consumer's projection. The audit trail holds their cause.
 */
export async function announce(tx: Transaction, ...events: TocsinEvent[]): Promise<void> {
  await append(tx, ...events);
}
