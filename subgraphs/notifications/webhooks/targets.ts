import { recordResult, secretsInForce, type WebhookHealth } from '../../../domain/notification/webhook.ts';
import { recordChange } from '../../../platform/audit/trace.ts';
import type { Executor, Transaction } from '../../../platform/database/database.ts';
import type { SecretBox } from '../../../platform/secret-box.ts';
import { enqueueBatch } from '../deliveries/queue.ts';
import { saveHealth } from './store.ts';

/** The target of webhook calls, and the secrets that sign them. */
export interface WebhookTarget {
  id: string;
  tenantId: string;
  partition: string;
  url: string;
  payloadVersion: number;
  /** The secrets in force in plain text, newest first. @throws when they cannot be opened; other webhooks are unaffected */
  secrets(): string[];
  /** False once it is disabled: then only tests are sent. */
  enabled: boolean;
}

/**
 * The targets of webhooks by their ids, without removed webhooks.
 * @param at the time at which secrets must be in force
 */
export async function findWebhookTargets(
  executor: Executor,
  ids: readonly string[],
  at: Date,
  secretBox: Pick<SecretBox, 'open'>,
): Promise<Map<string, WebhookTarget>> {
  const rows: SealedRow[] = await executor.query(
    `SELECT id, tenant_id AS "tenantId", partition, url, payload_version AS "payloadVersion", disabled_at IS NULL AS enabled,
       secret, previous_secret AS previous, previous_secret_until AS "previousUntil"
     FROM notifications.webhooks WHERE id = ANY($1::text[]) AND removed_at IS NULL`,
    [ids],
  );
  return new Map(
    rows.map(({ secret, previous, previousUntil, ...row }) => {
      const sealed = secretsInForce({ secret, previous, previousUntil }, at);
      return [row.id, { ...row, secrets: () => sealed.map((each) => secretBox.open(each, row.id)) }];
    }),
  );
}

type SealedRow = Omit<WebhookTarget, 'secrets'> & {
  secret: Buffer;
  previous: Buffer | null;
  previousUntil: Date | null;
};

export interface DisabledWebhook {
  id: string;
  tenantId: string;
  partition: string;
  url: string;
  failingSince: Date;
}

/**
 * Records the results of webhook calls where they change a webhook's health: one whose calls have all failed for days is
 * disabled, with event and audit entry. Of several calls to a webhook in one batch, one accepted call outweighs the failed.
 * @returns the webhooks disabled just now, for their tenants to be notified
 */
export async function recordWebhookResults(
  tx: Transaction,
  results: readonly { webhookId: string; accepted: boolean }[],
  at: Date,
): Promise<DisabledWebhook[]> {
  const accepted = new Set(results.filter((each) => each.accepted).map(({ webhookId }) => webhookId));
  const failed = results.map(({ webhookId }) => webhookId).filter((id) => !accepted.has(id));
  const before: HealthRow[] = await tx.query(
    `SELECT id, tenant_id AS "tenantId", partition, url, failing_since AS "failingSince", disabled_at AS "disabledAt",
       disabled_reason AS "disabledReason"
     FROM notifications.webhooks
     WHERE removed_at IS NULL AND (id = ANY($1::text[]) OR id = ANY($2::text[]) AND failing_since IS NOT NULL)
     ORDER BY id FOR UPDATE`,
    [failed, [...accepted]],
  );
  if (before.length === 0) return [];
  const after = before.map((row) => ({ ...row, ...recordResult(row, accepted.has(row.id), at) }));
  await saveHealth(tx, after);
  const disabled = after.filter((row, index) => row.disabledAt && !before[index]?.disabledAt);
  for (const { id, tenantId, partition } of disabled) {
    const type = 'webhook.disabled';
    const facts = { webhookId: id };
    await recordChange(tx, {
      ...{ type, at, actor: 'tocsin:dispatcher', incidentId: null, partition, tenantIds: [tenantId], facts },
      details: { ...facts, tenantId },
    });
  }
  return disabled as (HealthRow & DisabledWebhook)[];
}

/** Mails those administrators of a tenant that are known from its audiences that a webhook was disabled. */
export async function mailDisabled(tx: Transaction, disabled: DisabledWebhook, at: Date): Promise<void> {
  const { id, tenantId, partition, failingSince } = disabled;
  const occasion = `${id}|${failingSince.toISOString()}`;
  const batch = `disabled:${occasion}`;
  await tx.query(
    `INSERT INTO notifications.deliveries (partition, tenant_id, audience, channel, recipient, role, message, occasion, escalation,
       state, queued_at, batch)
     SELECT DISTINCT $1, $2, 'CUSTOMER', 'EMAIL', contact.id, contact.role, 'WEBHOOK_DISABLED', $3, false, 'QUEUED',
       $4::timestamptz, $5
     FROM notifications.audience CROSS JOIN LATERAL jsonb_to_recordset(contacts) AS contact (id text, role text)
     WHERE audience.tenant_id = $2 AND contact.role = 'GLOBAL_TENANT_ADMINISTRATOR'
     ON CONFLICT DO NOTHING`,
    [partition, tenantId, occasion, at, batch],
  );
  await enqueueBatch(tx, batch, at);
}

type HealthRow = WebhookHealth & { id: string; tenantId: string; partition: string; url: string };

/** The URL of a webhook; empty once it is removed. */
export async function findWebhookUrl(executor: Executor, id: string): Promise<string> {
  const [row] = await executor.query('SELECT url FROM notifications.webhooks WHERE id = $1', [id]);
  return row?.url ?? '';
}
