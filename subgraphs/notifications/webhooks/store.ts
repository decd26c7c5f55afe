import { type Viewer, visibleSubscriptions } from '../../../domain/access/policy.ts';
import type { RevisionKind } from '../../../domain/notification/advisory.ts';
import { asWebhookHolder, type WebhookHealth } from '../../../domain/notification/webhook.ts';
import { parameter, tenantCondition } from '../../../platform/access/visibility.ts';
import type { Executor, Read, Transaction } from '../../../platform/database/database.ts';
import { type OwnedList, readPages } from '../../../platform/queries/batched-pages.ts';
import { groupByKeys } from '../../../platform/queries/grouping.ts';
import type { Connection, Page } from '../../../platform/queries/paging.ts';
import type { DeliveryRow } from '../tables.ts';

/** A webhook that was not removed, without its secrets. */
export interface WebhookRow extends WebhookHealth {
  id: string;
  tenantId: string;
  partition: string;
  url: string;
  /** Null for every kind. */
  kinds: RevisionKind[] | null;
  stageChanges: boolean;
  /** Null for the whole tenant. */
  cloudSubscriptionIds: string[] | null;
  payloadVersion: number;
  previousSecretUntil: Date | null;
  createdAt: Date;
  createdBy: string;
  lastDeliveryAt: Date | null;
}

const COLUMNS = `webhook.id, webhook.tenant_id AS "tenantId", webhook.partition, webhook.url, webhook.kinds,
  webhook.stage_changes AS "stageChanges", webhook.cloud_subscription_ids AS "cloudSubscriptionIds",
  webhook.payload_version AS "payloadVersion", webhook.previous_secret_until AS "previousSecretUntil",
  webhook.created_at AS "createdAt", webhook.created_by AS "createdBy", webhook.failing_since AS "failingSince",
  webhook.disabled_at AS "disabledAt", webhook.disabled_reason AS "disabledReason",
  (SELECT max(accepted_at) FROM notifications.deliveries delivery
    WHERE delivery.recipient = webhook.id AND delivery.channel = 'WEBHOOK') AS "lastDeliveryAt"`;

/** The webhooks of each tenant that are visible to the viewer, oldest first. */
export async function findWebhooks(
  executor: Executor,
  viewer: Viewer,
  tenantIds: readonly string[],
  at: Date,
): Promise<WebhookRow[][]> {
  const parameters: unknown[] = [];
  const rows: WebhookRow[] = await executor.query(
    `SELECT ${COLUMNS} FROM notifications.webhooks webhook
     WHERE ${visible(viewer, parameters, at)} AND webhook.tenant_id = ANY(${parameter(parameters, tenantIds)}::text[])
     ORDER BY webhook.created_at, webhook.id`,
    parameters,
  );
  return groupByKeys(tenantIds, rows, ({ tenantId }) => tenantId);
}

/** The webhook the viewer may change, locked; null when there is none. */
export async function lockWebhook(tx: Transaction, viewer: Viewer, id: string, at: Date): Promise<WebhookRow | null> {
  const parameters: unknown[] = [];
  const [row] = await tx.query(
    `SELECT ${COLUMNS} FROM notifications.webhooks webhook
     WHERE webhook.id = ${parameter(parameters, id)} AND ${visible(viewer, parameters, at)} FOR UPDATE`,
    parameters,
  );
  return row ?? null;
}

/** Serializes registrations for a tenant, so that concurrent ones cannot exceed the limit together. */
export async function lockRegistration(tx: Transaction, tenantId: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('notifications.webhooks:' || $1))`, [tenantId]);
}

export async function insertWebhook(tx: Transaction, webhook: WebhookRow, sealed: Buffer): Promise<void> {
  await tx.query(
    `INSERT INTO notifications.webhooks (id, tenant_id, partition, url, kinds, stage_changes, cloud_subscription_ids,
       payload_version, secret, created_at, created_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      webhook.id,
      webhook.tenantId,
      webhook.partition,
      webhook.url,
      webhook.kinds,
      webhook.stageChanges,
      webhook.cloudSubscriptionIds,
      webhook.payloadVersion,
      sealed,
      webhook.createdAt,
      webhook.createdBy,
    ],
  );
}

/** The current secret becomes the previous one; the secret that was the previous one is no longer valid. */
export async function replaceSecret(tx: Transaction, id: string, sealed: Buffer, previousUntil: Date): Promise<void> {
  await tx.query(
    `UPDATE notifications.webhooks SET previous_secret = secret, previous_secret_until = $3, secret = $2 WHERE id = $1`,
    [id, sealed, previousUntil],
  );
}

/** The row remains, because deliveries refer to it; the URL, which may hold a token, and the secrets are erased. */
export async function removeWebhook(tx: Transaction, id: string, at: Date): Promise<void> {
  await tx.query(
    `UPDATE notifications.webhooks SET removed_at = $2, url = '', secret = '', previous_secret = NULL,
       previous_secret_until = NULL WHERE id = $1`,
    [id, at],
  );
}

export async function saveHealth(
  tx: Transaction,
  webhooks: readonly (WebhookHealth & { id: string })[],
): Promise<void> {
  const column = <Key extends keyof (WebhookHealth & { id: string })>(key: Key) => webhooks.map((each) => each[key]);
  await tx.query(
    `UPDATE notifications.webhooks webhook
     SET failing_since = given.failing_since, disabled_at = given.disabled_at, disabled_reason = given.disabled_reason
     FROM unnest($1::text[], $2::timestamptz[], $3::timestamptz[], $4::text[])
       AS given (id, failing_since, disabled_at, disabled_reason)
     WHERE webhook.id = given.id`,
    [column('id'), column('failingSince'), column('disabledAt'), column('disabledReason')],
  );
}

const DELIVERY = `delivery.id, delivery.incident_id AS "incidentId", delivery.partition, delivery.tenant_id AS "tenantId",
  delivery.revision, delivery.audience, delivery.channel, delivery.recipient, delivery.role, delivery.escalation,
  delivery.message, delivery.occasion, delivery.state, delivery.queued_at AS "queuedAt", delivery.attempts, delivery.pauses,
  delivery.last_attempt_at AS "lastAttemptAt", delivery.next_attempt_at AS "nextAttemptAt",
  delivery.accepted_at AS "acceptedAt", delivery.answer`;

/** For each webhook a page of its deliveries, newest first. */
export function listWebhookDeliveries(
  read: Read,
  webhookIds: readonly string[],
  page: Page,
): Promise<Connection<DeliveryRow>[]> {
  const list: OwnedList<DeliveryRow> = {
    owner: ['webhook_id'],
    columns: DELIVERY,
    from: () => `FROM notifications.deliveries delivery
      WHERE delivery.channel = 'WEBHOOK' AND delivery.recipient = owner.webhook_id`,
    sort: [
      { column: 'delivery.queued_at', property: 'queuedAt', type: 'timestamptz' },
      { column: 'delivery.id', property: 'id', type: 'text' },
    ],
    direction: 'DESC',
  };
  return readPages(
    read,
    list,
    webhookIds.map((id) => [id]),
    page,
  );
}

/** A delivery to a webhook, locked; null when there is none. */
export async function lockWebhookDelivery(tx: Transaction, id: string): Promise<DeliveryRow | null> {
  const [row] = await tx.query(
    `SELECT ${DELIVERY} FROM notifications.deliveries delivery
     WHERE delivery.id = $1 AND delivery.channel = 'WEBHOOK' FOR UPDATE`,
    [id],
  );
  return row ?? null;
}

/** Enters a test into the ledger: without an incident, and each with an occasion of its own. */
export async function insertTest(
  tx: Transaction,
  { id, tenantId, partition }: WebhookRow,
  test: { id: string; batch: string; at: Date },
): Promise<void> {
  await tx.query(
    `INSERT INTO notifications.deliveries (id, partition, tenant_id, audience, channel, recipient, message, occasion,
       escalation, state, queued_at, batch)
     VALUES ($1, $2, $3, 'CUSTOMER', 'WEBHOOK', $4, 'TEST', $1, false, 'QUEUED', $5, $6)`,
    [test.id, partition, tenantId, id, test.at, test.batch],
  );
}

/** Queues a failed delivery again, due at once. */
export async function requeue(tx: Transaction, id: string, batch: string, at: Date): Promise<void> {
  await tx.query(
    `UPDATE notifications.deliveries SET state = 'QUEUED', pauses = 0, next_attempt_at = $3, batch = $2 WHERE id = $1`,
    [id, batch, at],
  );
}

/**
 * The condition on visible webhooks: not removed, of the viewer's partition and tenants and, for a viewer restricted to
 * cloud subscriptions, of these alone.
 */
function visible(viewer: Viewer, parameters: unknown[], at: Date): string {
  const holder = asWebhookHolder(viewer);
  const bound = visibleSubscriptions(holder);
  const ofTheirs = bound ? `webhook.cloud_subscription_ids <@ ${parameter(parameters, bound)}::text[]` : 'true';
  return `webhook.removed_at IS NULL AND webhook.partition = ${parameter(parameters, viewer.partition)}
    AND ${ofTheirs} AND ${tenantCondition(holder, 'webhook.tenant_id', parameters, at)}`;
}
