import { type EntityManager, In } from 'typeorm';
import type { Certainty } from '../../../domain/notification/audience.ts';
import type { Executor, Read } from '../../../platform/database/database.ts';
import type { StoredEvent } from '../../../platform/events/events.ts';
import { type OwnedList, readPages } from '../../../platform/queries/batched-pages.ts';
import { alignToKeys, groupByKeys } from '../../../platform/queries/grouping.ts';
import type { Connection, Page } from '../../../platform/queries/paging.ts';
import { SNAPSHOT } from '../../../platform/subgraph/audience.ts';
import { type DeliveryRow, DeliveryTable } from '../tables.ts';

export interface RevisionAudience {
  incidentId: string;
  revision: number;
  tenants: number;
  confirmed: number;
  suspected: number;
}

export interface AudienceMember {
  tenantId: string;
  certainty: Certainty;
}

/** One incident at one tenant. */
export interface NoticeKey {
  incidentId: string;
  tenantId: string;
}

/** Removes an ended contact from the audiences of its tenants. */
export async function removeContact(tx: EntityManager, tenantIds: string[], contactId: string): Promise<void> {
  await tx.query(
    `UPDATE notifications.audience SET contacts = (
       SELECT coalesce(jsonb_agg(contact), '[]') FROM jsonb_array_elements(contacts) contact WHERE contact->>'id' <> $2)
     WHERE tenant_id = ANY($1::text[]) AND contacts @> jsonb_build_array(jsonb_build_object('id', $2::text))`,
    [tenantIds, contactId],
  );
}

/**
 * Stores a contact's mail preferences in the audiences of its tenants, except where an audience sync has read a newer state
 * than the event's.
 */
export async function keepPreference(tx: EntityManager, { tenantIds, facts, cursor }: StoredEvent): Promise<void> {
  const { contactId, mailUpdates, stageDigest } = facts;
  const own = `tenant_id = ANY($1::text[]) AND contacts @> jsonb_build_array(jsonb_build_object('id', $2::text))`;
  // Locked first, so that the snapshot compared is that of the last audience sync.
  const rows: { incidentId: string }[] = await tx.query(
    `SELECT incident_id AS "incidentId" FROM notifications.audience WHERE ${own} FOR UPDATE`,
    [tenantIds, contactId],
  );
  if (rows.length === 0) return;
  await tx.query(
    `UPDATE notifications.audience SET contacts = (
       SELECT jsonb_agg(CASE contact->>'id' WHEN $2 THEN contact || $3::jsonb ELSE contact END)
       FROM jsonb_array_elements(contacts) contact)
     WHERE incident_id = ANY($4::text[]) AND ${own} AND NOT EXISTS (
       SELECT FROM notifications.audiences synced
       WHERE synced.incident_id = audience.incident_id AND pg_visible_in_snapshot($5::text::xid8, ${SNAPSHOT}))`,
    [
      tenantIds,
      contactId,
      JSON.stringify({ mailUpdates, stageDigest }),
      rows.map(({ incidentId }) => incidentId),
      cursor.xid,
    ],
  );
}

/** The number of tenants notified of each revision of each incident, oldest first. */
export async function countAudiences(
  executor: Executor,
  incidentIds: readonly string[],
): Promise<RevisionAudience[][]> {
  const rows: RevisionAudience[] = await executor.query(
    `SELECT incident_id AS "incidentId", revision, count(*)::int AS tenants,
       (count(*) FILTER (WHERE certainty = 'CONFIRMED'))::int AS confirmed,
       (count(*) FILTER (WHERE certainty = 'SUSPECTED'))::int AS suspected
     FROM notifications.revision_audiences WHERE incident_id = ANY($1::text[]) GROUP BY 1, 2 ORDER BY 2`,
    [incidentIds],
  );
  return groupByKeys(incidentIds, rows, ({ incidentId }) => incidentId);
}

/** For each revision a page of the tenants notified of it. */
export function listAudience(
  read: Read,
  revisions: readonly Pick<RevisionAudience, 'incidentId' | 'revision'>[],
  page: Page,
): Promise<Connection<AudienceMember>[]> {
  const list: OwnedList<AudienceMember> = {
    owner: ['incident_id', 'revision'],
    columns: 'member.tenant_id AS "tenantId", member.certainty',
    from: () => `FROM notifications.revision_audiences member
      WHERE member.incident_id = owner.incident_id AND member.revision = owner.revision::integer`,
    sort: [{ column: 'member.tenant_id', property: 'tenantId', type: 'text' }],
    direction: 'ASC',
  };
  return readPages(
    read,
    list,
    revisions.map(({ incidentId, revision }) => [incidentId, String(revision)]),
    page,
  );
}

/** The numbers of the revisions that each tenant was notified of, oldest first. */
export async function findNotifiedRevisions(executor: Executor, keys: readonly NoticeKey[]): Promise<number[][]> {
  const rows: (NoticeKey & { revisions: number[] })[] = await executor.query(
    `SELECT incident_id AS "incidentId", tenant_id AS "tenantId", array_agg(revision ORDER BY revision) AS revisions
     FROM notifications.revision_audiences
     WHERE incident_id = ANY($1::text[]) AND tenant_id = ANY($2::text[]) GROUP BY 1, 2`,
    [keys.map(({ incidentId }) => incidentId), keys.map(({ tenantId }) => tenantId)],
  );
  return alignToKeys(keys.map(keyText), rows, keyText).map((row) => row?.revisions ?? []);
}

/** The ledger's entries of each notice, oldest first. */
export async function findDeliveries(executor: Executor, keys: readonly NoticeKey[]): Promise<DeliveryRow[][]> {
  const rows = (await executor.getRepository(DeliveryTable).find({
    where: {
      incidentId: In(keys.map(({ incidentId }) => incidentId)),
      tenantId: In(keys.map(({ tenantId }) => tenantId)),
    },
    order: { queuedAt: 'ASC', audience: 'DESC', channel: 'DESC', recipient: 'ASC' },
  })) as (DeliveryRow & NoticeKey)[];
  return groupByKeys(keys.map(keyText), rows, keyText);
}

export function keyText({ incidentId, tenantId }: NoticeKey): string {
  return JSON.stringify([incidentId, tenantId]);
}
