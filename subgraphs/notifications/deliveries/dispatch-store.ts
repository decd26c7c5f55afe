import { In } from 'typeorm';
import type { Stage } from '../../../domain/incident/stage.ts';
import type { Certainty } from '../../../domain/notification/audience.ts';
import type { Executor } from '../../../platform/database/database.ts';
import { keyText, type NoticeKey } from '../notices/audience-store.ts';
import { type ProcessRow, ProcessTable } from '../tables.ts';
import type { Claimed } from './queue.ts';

/** A notice with deliveries to send: its tenant is notified already, or will be by the first delivery accepted. */
export interface NoticeToSend extends NoticeKey {
  id: string;
  firstRevision: number;
  locale: string;
  state: 'PENDING' | 'ACTIVE' | 'RESOLVED';
  publishedAt: Date;
  updatedAt: Date;
  deadline: Date;
  resolvedReason: string | null;
  certainty: Certainty;
  /** ISO 3166-1 alpha-2: the tenant's. */
  country: string | null;
}

/** The notices of deliveries, by `keyText`. */
export async function findNoticesToSend(
  executor: Executor,
  deliveries: readonly Claimed[],
): Promise<Map<string, NoticeToSend>> {
  const rows: NoticeToSend[] = await executor.query(
    `SELECT notice.id, notice.incident_id AS "incidentId", notice.tenant_id AS "tenantId",
       notice.first_revision AS "firstRevision", notice.locale, notice.state,
       notice.published_at AS "publishedAt", notice.updated_at AS "updatedAt", notice.deadline,
       notice.resolved_reason AS "resolvedReason", audience.certainty, audience.country
     FROM (SELECT DISTINCT * FROM unnest($1::text[], $2::text[])) given (incident_id, tenant_id)
     -- LATERAL with LIMIT makes Postgres use the key, even when its statistics are out of date.
     CROSS JOIN LATERAL (SELECT * FROM notifications.notices held
       WHERE held.incident_id = given.incident_id AND held.tenant_id = given.tenant_id LIMIT 1) notice
     CROSS JOIN LATERAL (SELECT certainty, country FROM notifications.audience known
       WHERE known.incident_id = given.incident_id AND known.tenant_id = given.tenant_id LIMIT 1) audience`,
    [deliveries.map(({ incidentId }) => incidentId), deliveries.map(({ tenantId }) => tenantId)],
  );
  return new Map(rows.map((row) => [keyText(row), row]));
}

export async function findProcessesOf(
  executor: Executor,
  deliveries: readonly Claimed[],
): Promise<Map<string, ProcessRow>> {
  const ids = [...new Set(deliveries.flatMap(({ incidentId }) => incidentId ?? []))];
  const rows = await executor.getRepository(ProcessTable).findBy({ incidentId: In(ids) });
  return new Map(rows.map((row) => [row.incidentId, row]));
}

/** How a delivery relates to the other deliveries to the same recipient. */
export interface Thread {
  id: string;
  /** The id of the first mail of the same notice to the same recipient; the delivery's own id, if it is the first. */
  first: string;
  /** Whether a later revision is sent to the same recipient. */
  superseded: boolean;
}

export async function findThreads(executor: Executor, ids: readonly string[]): Promise<Map<string, Thread>> {
  const rows: Thread[] = await executor.query(
    `SELECT delivery.id, COALESCE(thread.first, delivery.id) AS first, COALESCE(thread.latest > delivery.revision, false) AS superseded
     FROM notifications.deliveries delivery CROSS JOIN LATERAL (
       SELECT (array_agg(other.id ORDER BY other.revision, other.escalation, other.id))[1] AS first, max(other.revision) AS latest
       FROM notifications.deliveries other
       WHERE other.incident_id = delivery.incident_id AND other.tenant_id = delivery.tenant_id
         AND other.recipient = delivery.recipient AND other.channel = delivery.channel AND other.message = 'NOTICE') thread
     WHERE delivery.id = ANY($1::text[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * For each heads-up the number of its recipient's tenants that were notified of the revision or, after an escalation, have
 * not acknowledged it.
 */
export async function countAnsweredFor(executor: Executor, ids: readonly string[]): Promise<Map<string, number>> {
  const rows: { id: string; tenants: number }[] = await executor.query(
    `SELECT heads_up.id, count(DISTINCT notified.tenant_id)::int AS tenants
     FROM notifications.deliveries heads_up JOIN notifications.deliveries notified
       ON notified.incident_id = heads_up.incident_id AND notified.revision = heads_up.revision
         AND notified.escalation = heads_up.escalation AND notified.recipient = heads_up.recipient
         AND notified.audience = 'ACCOUNT_TEAM' AND notified.channel = 'SERVICE_HEALTH'
     WHERE heads_up.id = ANY($1::text[]) GROUP BY heads_up.id`,
    [ids],
  );
  return new Map(rows.map(({ id, tenants }) => [id, tenants]));
}

/** The stage changes of an incident within an hour, oldest first. */
export function findStageChanges(
  executor: Executor,
  incidentId: string,
  from: Date,
  until: Date,
): Promise<{ at: Date; to: Stage }[]> {
  return executor.query(
    `SELECT at, facts ->> 'to' AS to FROM platform.events
     WHERE incident_id = $1 AND type IN ('incident.advanced', 'incident.handed_over') AND recorded_at >= $2 AND recorded_at < $3
     ORDER BY at, sequence`,
    [incidentId, from, until],
  );
}

export interface StageChange {
  at: Date;
  from: Stage | null;
  to: Stage;
}

/** Stage changes by their positions among the events, as `occasion` names them: `<transaction>.<sequence>`. */
export async function findStageChangesAt(
  executor: Executor,
  occasions: readonly string[],
): Promise<Map<string, StageChange>> {
  if (occasions.length === 0) return new Map();
  const positions = occasions.map((occasion) => occasion.split('.'));
  const rows: (StageChange & { occasion: string })[] = await executor.query(
    `SELECT xid::text || '.' || sequence AS occasion, at, facts ->> 'from' AS from, facts ->> 'to' AS to FROM platform.events
     WHERE (xid, sequence) IN (SELECT xid::xid8, sequence FROM unnest($1::text[], $2::bigint[]) AS given (xid, sequence))`,
    [positions.map(([xid]) => xid), positions.map(([, sequence]) => sequence)],
  );
  return new Map(rows.map((row) => [row.occasion, row]));
}
