import { visibleSubscriptions } from '../../../domain/access/policy.ts';
import type { EventType } from '../../../domain/event.ts';
import { moveDelivery } from '../../../domain/notification/delivery.ts';
import { asWebhookHolder, checkWebhook, enable, goodUntil } from '../../../domain/notification/webhook.ts';
import { isRefusal, type Unmet, unmetNeeds } from '../../../domain/refusal.ts';
import { distinct } from '../../../domain/text.ts';
import { recordChange } from '../../../platform/audit/trace.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { AppError } from '../../../platform/errors.ts';
import { checkUrl } from '../../../platform/net/public-address.ts';
import type { Context } from '../context.ts';
import { enqueueBatch } from '../deliveries/queue.ts';
import type { RegisterWebhookInput } from '../inputs.generated.ts';
import { fetchCloudSubscriptions } from '../other-subgraphs.ts';
import type { DeliveryRow } from '../tables.ts';
import * as store from './store.ts';

export interface WebhookWithSecret {
  webhook: store.WebhookRow;
  secret: string;
}

/**
 * Registers a webhook. Only the customers subgraph knows the tenants of the viewer's partition and the cloud subscriptions
 * visible to the viewer, so it is asked before the transaction.
 * @throws AppError NOT_FOUND when the viewer has no such tenant
 */
export async function registerWebhook(
  context: Context,
  input: RegisterWebhookInput,
): Promise<WebhookWithSecret | Unmet> {
  const { viewer, newId, webhooks: dependencies } = context;
  const { tenantId, url } = input;
  const holder = asWebhookHolder(viewer);
  const known = holder.roles.length > 0 && holder.tenantIds.includes(tenantId);
  const answersFor = known ? await fetchCloudSubscriptions(context, tenantId) : null;
  if (!answersFor) throw new AppError('NOT_FOUND', 'Tenant not found.', { field: 'tenantId' });
  const bound = visibleSubscriptions(holder);
  const cloudSubscriptionIds = bound && answersFor.filter((id) => bound.includes(id));
  const kinds = input.kinds ? distinct(input.kinds) : null;
  const payloadVersion = input.payloadVersion ?? 1;
  return context.transaction(async (tx) => {
    const createdAt = context.clock();
    await store.lockRegistration(tx, tenantId);
    const [own = []] = await store.findWebhooks(tx, viewer, [tenantId], createdAt);
    const refused = checkWebhook(
      { url, kinds, payloadVersion },
      { webhooks: own.length, checkUrl: checkUrl(url, dependencies.networks), cloudSubscriptionIds },
    );
    if (refused) return refused;
    const webhook: store.WebhookRow = {
      id: newId(),
      tenantId,
      partition: viewer.partition,
      url,
      kinds,
      stageChanges: input.stageChanges ?? true,
      cloudSubscriptionIds,
      payloadVersion,
      previousSecretUntil: null,
      createdAt,
      createdBy: viewer.subject,
      lastDeliveryAt: null,
      failingSince: null,
      disabledAt: null,
      disabledReason: null,
    };
    const secret = dependencies.newSecret();
    await store.insertWebhook(tx, webhook, dependencies.secretBox.seal(secret, webhook.id));
    await recordWebhookChange(tx, context, 'webhook.registered', webhook, createdAt);
    return { webhook, secret };
  });
}

/** Gives a webhook a new secret; the previous one remains valid for a while. */
export function rotateWebhookSecret(context: Context, id: string): Promise<WebhookWithSecret> {
  return change(context, id, 'webhook.secret_rotated', async (tx, webhook, at) => {
    const { newSecret, secretBox } = context.webhooks;
    const secret = newSecret();
    const previousSecretUntil = goodUntil(at);
    await store.replaceSecret(tx, id, secretBox.seal(secret, id), previousSecretUntil);
    return { webhook: { ...webhook, previousSecretUntil }, secret };
  });
}

/** Removes a webhook and erases its URL. */
export function removeWebhook(context: Context, id: string): Promise<store.WebhookRow> {
  return change(context, id, 'webhook.removed', async (tx, webhook, at) => {
    await store.removeWebhook(tx, id, at);
    return webhook;
  });
}

/** Enables a disabled webhook again. */
export function enableWebhook(context: Context, id: string): Promise<store.WebhookRow> {
  return change(context, id, 'webhook.enabled', async (tx, webhook) => {
    const enabled = { ...webhook, ...enable(webhook) };
    await store.saveHealth(tx, [enabled]);
    return enabled;
  });
}

/** Sends a test. */
export function testWebhook(context: Context, id: string): Promise<DeliveryRow> {
  const deliveryId = context.newId();
  const send = async (tx: Transaction, webhook: store.WebhookRow, at: Date) => {
    const batch = `webhook:${deliveryId}`;
    await store.insertTest(tx, webhook, { id: deliveryId, batch, at });
    await enqueueBatch(tx, batch, at);
    return (await store.lockWebhookDelivery(tx, deliveryId)) as DeliveryRow;
  };
  return change(context, id, 'webhook.tested', send, { deliveryId });
}

/**
 * Queues a failed delivery again.
 * @throws AppError NOT_FOUND when no webhook visible to the viewer has such a delivery
 */
export function replayWebhookDelivery(context: Context, deliveryId: string): Promise<DeliveryRow | Unmet> {
  const { transaction, viewer, clock, newId } = context;
  return transaction(async (tx) => {
    const at = clock();
    const delivery = await store.lockWebhookDelivery(tx, deliveryId);
    const webhook = delivery && (await store.lockWebhook(tx, viewer, delivery.recipient, at));
    if (!webhook) throw new AppError('NOT_FOUND', 'Delivery not found.', { field: 'deliveryId' });
    if (webhook.disabledAt && delivery.message !== 'TEST')
      return unmetNeeds('The delivery cannot be replayed', ['the webhook must be enabled first']);
    const moved = moveDelivery(delivery, 'QUEUED');
    if (isRefusal(moved)) return moved as Unmet;
    const batch = `again:${newId()}`;
    await store.requeue(tx, deliveryId, batch, at);
    await enqueueBatch(tx, batch, at);
    await recordWebhookChange(tx, context, 'webhook.delivery_replayed', webhook, at, { deliveryId });
    return { ...delivery, state: 'QUEUED', pauses: 0, nextAttemptAt: at };
  });
}

/** Every command on a webhook: lock it, change it, append event and audit entry, in one transaction. */
function change<Changed>(
  context: Context,
  id: string,
  type: EventType,
  work: (tx: Transaction, webhook: store.WebhookRow, at: Date) => Promise<Changed>,
  facts: Record<string, string> = {},
): Promise<Changed> {
  return context.transaction(async (tx) => {
    const at = context.clock();
    const webhook = await store.lockWebhook(tx, context.viewer, id, at);
    if (!webhook) throw new AppError('NOT_FOUND', 'Webhook not found.', { field: 'id' });
    const changed = await work(tx, webhook, at);
    await recordWebhookChange(tx, context, type, webhook, at, facts);
    return changed;
  });
}

/** Records ids only: a URL may hold a token. */
async function recordWebhookChange(
  tx: Transaction,
  { viewer: { subject, partition } }: Context,
  type: EventType,
  { id, tenantId }: store.WebhookRow,
  at: Date,
  facts: Record<string, string> = {},
): Promise<void> {
  const named = { webhookId: id, ...facts };
  await recordChange(tx, {
    ...{ type, at, actor: subject, incidentId: null, partition, tenantIds: [tenantId], facts: named },
    details: { ...named, tenantId },
  });
}
