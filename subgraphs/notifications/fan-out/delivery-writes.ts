import type { RevisionKind } from '../../../domain/notification/advisory.ts';
import { hoursAfter } from '../../../domain/notification/clock.ts';
import type { DeliveryMessage } from '../../../domain/notification/delivery.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { BATCH, enqueueAll } from '../deliveries/queue.ts';
import type { FanOut, NotifiedRevision } from './notice-writes.ts';
import type { NotifiedByMail } from './outcome-store.ts';

/** The revision that a chunk of tenants is notified of, and its fan-out. */
export interface Recording {
  fanOut: FanOut;
  revision: NotifiedRevision;
  /** Whether it is the tenants' first notice: no preference suppresses it, and a webhook's filter sees it as INITIAL. */
  first: boolean;
}

/** The columns that statements insert into the ledger. */
const COLUMNS = `incident_id, partition, tenant_id, revision, audience, channel, recipient, role, message, occasion, escalation,
  state, queued_at, accepted_at, batch`;

/**
 * Divides rows into batches, each of one channel; rows arrive channel by channel and are not sorted for it. `$prefix`
 * distinguishes one statement's batches from another's.
 */
const inBatches = (prefix: string) =>
  `${prefix} || ':' || lower(channel) || ':' || (row_number() OVER () - 1) / ${BATCH}`;

/**
 * Records that a chunk of tenants was notified of a revision, with the certainty of their impact at that time, and enters
 * their deliveries into the ledger. Service health, for tenants and their account teams, is ACCEPTED at once, because these
 * entries commit together with the feed's; mails and webhook calls are queued, with the jobs that send them. It is
 * `recipients` of `domain/notification/audience.ts` in SQL, for many tenants at once.
 */
export async function recordNotifications(
  tx: Transaction,
  { fanOut, revision, first }: Recording,
  tenantIds: string[],
): Promise<void> {
  const { incidentId, partition, at, recordedAt } = fanOut;
  const { number, channels, mailRoles } = revision;
  const kind: RevisionKind = first ? 'INITIAL' : revision.kind;
  await tx.query(
    `WITH impacted AS MATERIALIZED (
       SELECT audience.tenant_id, certainty, account_team, contacts, cloud_subscription_ids, service_health
       FROM unnest($1::text[]) notified (tenant_id)
       CROSS JOIN LATERAL (SELECT * FROM notifications.audience known
         WHERE known.incident_id = $2 AND known.tenant_id = notified.tenant_id LIMIT 1) audience
       CROSS JOIN LATERAL (SELECT service_health FROM notifications.notices held
         WHERE held.incident_id = $2 AND held.tenant_id = notified.tenant_id LIMIT 1) notice),
     recorded AS (
       INSERT INTO notifications.revision_audiences (incident_id, revision, tenant_id, certainty)
       SELECT $2, $7::integer, tenant_id, certainty FROM impacted ON CONFLICT DO NOTHING),
     addressed (tenant_id, audience, channel, recipient, role) AS (
       SELECT tenant_id, 'CUSTOMER', 'SERVICE_HEALTH', tenant_id, NULL FROM impacted WHERE service_health
       UNION ALL
       SELECT tenant_id, 'ACCOUNT_TEAM', 'SERVICE_HEALTH', subject, role
       FROM impacted CROSS JOIN LATERAL jsonb_to_recordset(account_team) AS member (subject text, role text) WHERE service_health
       UNION ALL
       SELECT tenant_id, 'CUSTOMER', 'EMAIL', id, role
       FROM impacted CROSS JOIN LATERAL jsonb_to_recordset(contacts) AS contact (id text, role text, "mailUpdates" boolean)
       WHERE 'EMAIL' = ANY($3::text[]) AND role = ANY($4::text[]) AND ($5 <> 'UPDATE' OR "mailUpdates" IS NOT FALSE)
       UNION ALL
       SELECT tenant_id, 'CUSTOMER', 'WEBHOOK', webhook.id, NULL
       FROM impacted JOIN notifications.webhooks webhook USING (tenant_id)
       WHERE 'WEBHOOK' = ANY($3::text[]) AND removed_at IS NULL AND disabled_at IS NULL AND (kinds IS NULL OR $5 = ANY(kinds))
         AND (webhook.cloud_subscription_ids IS NULL OR webhook.cloud_subscription_ids && impacted.cloud_subscription_ids)),
     entered AS (
       INSERT INTO notifications.deliveries (${COLUMNS})
       SELECT $2, $6, tenant_id, $7::integer, audience, channel, recipient, role, 'NOTICE', '', false,
         CASE channel WHEN 'SERVICE_HEALTH' THEN 'ACCEPTED' ELSE 'QUEUED' END,
         CASE channel WHEN 'SERVICE_HEALTH' THEN $8::timestamptz ELSE $9::timestamptz END,
         CASE channel WHEN 'SERVICE_HEALTH' THEN $8 END,
         CASE WHEN channel <> 'SERVICE_HEALTH' THEN ${inBatches('$10')} END
       FROM addressed ON CONFLICT ON CONSTRAINT deliveries_once DO NOTHING RETURNING batch)
     ${enqueueAll('entered', '$9')}`,
    [
      tenantIds,
      incidentId,
      channels,
      mailRoles,
      kind,
      partition,
      number,
      at,
      recordedAt,
      batchPrefix(fanOut, tenantIds),
    ],
  );
}

/** Messages about a notice that are queued with one statement. */
interface Queued {
  message: DeliveryMessage;
  occasion: string;
  dueAt: Date;
  /** The prefix of the batches' names. */
  prefix: string;
  /**
   * SQL of the recipients: `tenant_id`, `revision`, `audience`, `channel`, `recipient`, `role`. `$1` is the incident,
   * `parameters` start at `$7`.
   */
  addressed: string;
  parameters: unknown[];
}

/** Queues messages, with the jobs that send them. */
async function queue(
  tx: Transaction,
  { incidentId, partition }: Pick<FanOut, 'incidentId' | 'partition'>,
  { message, occasion, dueAt, prefix, addressed, parameters }: Queued,
): Promise<void> {
  await tx.query(
    `WITH addressed AS (${addressed}),
     entered AS (
       INSERT INTO notifications.deliveries (${COLUMNS})
       SELECT $1, $2, tenant_id, revision, audience, channel, recipient, role, $3, $4, false, 'QUEUED', $5::timestamptz, NULL,
         ${inBatches('$6')}
       FROM addressed ON CONFLICT ON CONSTRAINT deliveries_once DO NOTHING RETURNING batch)
     ${enqueueAll('entered', '$5')}`,
    [incidentId, partition, message, occasion, dueAt, prefix, ...parameters],
  );
}

/** Notifies the contacts and webhooks that received a notice that it is resolved, because their tenant was ruled out. */
export function recordResolutions(tx: Transaction, fanOut: FanOut, tenantIds: string[]): Promise<void> {
  return queue(tx, fanOut, {
    message: 'RESOLUTION',
    occasion: causeOf(fanOut),
    dueAt: fanOut.recordedAt,
    prefix: `resolved:${batchPrefix(fanOut, tenantIds)}`,
    addressed: `
      SELECT DISTINCT ON (tenant_id, recipient) tenant_id, revision, audience, channel, recipient, role
      FROM notifications.deliveries
      WHERE incident_id = $1 AND tenant_id = ANY($7::text[]) AND message = 'NOTICE' AND channel <> 'SERVICE_HEALTH'
      ORDER BY tenant_id, recipient, revision DESC`,
    parameters: [tenantIds],
  });
}

/** The published notices of a chunk, each with its tenant's row of the audience. */
const IN_HAND = `notifications.notices notice JOIN notifications.audience USING (incident_id, tenant_id)`;
const OF_CHUNK = `notice.incident_id = $1 AND notice.tenant_id = ANY($7::text[]) AND notice.state <> 'PENDING'`;

/**
 * Queues a stage change for the webhooks that subscribe to stage changes, due at once, and for the contacts that chose the
 * digest, due at the end of the hour together with its other changes.
 */
export async function recordStageChange(tx: Transaction, fanOut: FanOut, tenantIds: string[]): Promise<void> {
  const hour = fanOut.recordedAt.toISOString().slice(0, 13);
  const prefix = `stage:${batchPrefix(fanOut, tenantIds)}`;
  await queue(tx, fanOut, {
    message: 'STAGE_CHANGE',
    occasion: causeOf(fanOut),
    dueAt: fanOut.recordedAt,
    prefix,
    addressed: `
      SELECT tenant_id, notice.revision, 'CUSTOMER' AS audience, 'WEBHOOK' AS channel, webhook.id AS recipient, NULL AS role
      FROM ${IN_HAND} JOIN notifications.webhooks webhook USING (tenant_id)
      WHERE ${OF_CHUNK} AND removed_at IS NULL AND disabled_at IS NULL AND stage_changes
        AND (webhook.cloud_subscription_ids IS NULL OR webhook.cloud_subscription_ids && audience.cloud_subscription_ids)`,
    parameters: [tenantIds],
  });
  await queue(tx, fanOut, {
    message: 'STAGE_DIGEST',
    occasion: hour,
    dueAt: hoursAfter(new Date(`${hour}:00:00Z`), 1),
    prefix: `digest:${prefix}`,
    addressed: `
      SELECT tenant_id, notice.revision, 'CUSTOMER' AS audience, 'EMAIL' AS channel, contact.id AS recipient, contact.role
      FROM ${IN_HAND}
      CROSS JOIN LATERAL jsonb_to_recordset(contacts) AS contact (id text, role text, "stageDigest" boolean)
      WHERE ${OF_CHUNK} AND "stageDigest"`,
    parameters: [tenantIds],
  });
}

/** Records that the account teams of tenants notified by mail see the notice from then on. */
export async function recordAccountTeams(
  tx: Transaction,
  { incidentId, partition, revision, tenantIds }: NotifiedByMail,
  at: Date,
): Promise<void> {
  await tx.query(
    `INSERT INTO notifications.deliveries (incident_id, partition, tenant_id, revision, audience, channel, recipient, role, escalation,
       state, queued_at, accepted_at)
     SELECT $1, $2, tenant_id, $3, 'ACCOUNT_TEAM', 'SERVICE_HEALTH', subject, role, false, 'ACCEPTED', $5::timestamptz, $5
     FROM notifications.audience CROSS JOIN LATERAL jsonb_to_recordset(account_team) AS member (subject text, role text)
     WHERE incident_id = $1 AND tenant_id = ANY($4::text[]) ON CONFLICT ON CONSTRAINT deliveries_once DO NOTHING`,
    [incidentId, partition, revision, tenantIds, at],
  );
}

/** Queues for each member of an account team one heads-up about all their tenants notified since the last one. */
export function recordHeadsUps(
  tx: Transaction,
  fanOut: Pick<FanOut, 'incidentId' | 'partition' | 'recordedAt'>,
  revision: number,
): Promise<void> {
  const occasion = fanOut.recordedAt.toISOString();
  return queue(tx, fanOut, {
    message: 'HEADS_UP',
    occasion,
    dueAt: fanOut.recordedAt,
    prefix: `heads-up:${fanOut.incidentId}:${revision}:${occasion}`,
    addressed: `
      SELECT NULL AS tenant_id, $7::integer AS revision, 'ACCOUNT_TEAM' AS audience, 'EMAIL' AS channel, recipient, role
      FROM (
        SELECT recipient, min(role) AS role, max(queued_at) AS queued_at FROM notifications.deliveries
        WHERE incident_id = $1 AND revision = $7::integer AND audience = 'ACCOUNT_TEAM' AND channel = 'SERVICE_HEALTH'
          AND NOT escalation
        GROUP BY recipient) notified
      WHERE NOT EXISTS (
        SELECT FROM notifications.deliveries before
        WHERE before.incident_id = $1 AND before.tenant_id IS NULL AND before.recipient = notified.recipient
          AND before.revision = $7::integer AND before.message = 'HEADS_UP' AND before.queued_at >= notified.queued_at)`,
    parameters: [revision],
  });
}

/** The event that caused the messages, as an occasion. */
function causeOf({ cause }: FanOut): string {
  return `${cause.xid}.${cause.sequence}`;
}

/** A prefix unique to one statement: an event is processed chunk by chunk, and each chunk has a different first tenant. */
function batchPrefix(fanOut: FanOut, [first = '']: string[]): string {
  return `${causeOf(fanOut)}:${first}`;
}
