import type { Revision } from '../../domain/notification/advisory.ts';
import type { Database } from '../../platform/database/database.ts';
import type { SecretBox } from '../../platform/secret-box.ts';
import { inLanguage } from '../../subgraphs/notifications/advisory/preview.ts';
import {
  type DispatchFacts,
  noticeOf,
  processOf,
  readDispatchFacts,
  revisionOf,
} from '../../subgraphs/notifications/deliveries/dispatch-facts.ts';
import { findStageChangesAt, type StageChange } from '../../subgraphs/notifications/deliveries/dispatch-store.ts';
import type { Claimed } from '../../subgraphs/notifications/deliveries/queue.ts';
import { findWebhookTargets, type WebhookTarget } from '../../subgraphs/notifications/webhooks/targets.ts';
import { cloudEvent, type WebhookMessage } from '../channels/cloud-event.ts';
import { deferErrors } from './deferred-errors.ts';
import type { Prepared } from './dispatcher.ts';
import { noticePart, whyNotDue } from './facts.ts';
import type { Provider, Send, WebhookCall } from './message.ts';

export interface WebhookPreparerDependencies {
  database: Database;
  clock: () => Date;
  send: Send<WebhookCall>;
  secretBox: Pick<SecretBox, 'open'>;
  provider: Provider;
}

interface CallFacts extends DispatchFacts {
  /** By their positions in the event stream. */
  stageChanges: Map<string, StageChange>;
}

/** Prepares the webhook calls of a batch: body, URL, and the secrets now in force. */
export function webhookPreparer(
  dependencies: WebhookPreparerDependencies,
): (deliveries: Claimed[]) => Promise<Map<string, Prepared>> {
  async function prepared(delivery: Claimed, target: WebhookTarget | undefined, facts: CallFacts): Promise<Prepared> {
    const isTest = delivery.message === 'TEST';
    const cancelled = whyNotDue(delivery, facts, target !== undefined && (target.enabled || isTest));
    if (cancelled !== null || !target) return { cancelled: cancelled ?? 'the recipient has ended' };
    return {
      // Rendered immediately before sending: rendering a whole batch at once would delay the processing of answers.
      send: async (signal) => dependencies.send(callOf(delivery, target, facts), signal),
      // By origin, so that a receiver registered for many tenants still has only a few calls at once.
      receiver: new URL(target.url).origin,
      deadline: null,
    };
  }

  function callOf(delivery: Claimed, target: WebhookTarget, facts: CallFacts): WebhookCall {
    const body = cloudEvent({
      id: delivery.id,
      at: delivery.queuedAt,
      provider: dependencies.provider,
      tenantId: target.tenantId,
      message: messageOf(delivery, facts),
    });
    return { url: target.url, id: delivery.id, at: dependencies.clock(), body, secrets: target.secrets() };
  }

  return async (deliveries) => {
    const now = dependencies.clock();
    const ids = [...new Set(deliveries.map(({ recipient }) => recipient))];
    const { dataSource } = dependencies.database;
    const occasions = deliveries.filter(({ message }) => message === 'STAGE_CHANGE').map(({ occasion }) => occasion);
    const [known, targets, stageChanges] = await Promise.all([
      readDispatchFacts(dependencies.database, now, deliveries),
      findWebhookTargets(dataSource, ids, now, dependencies.secretBox),
      findStageChangesAt(dataSource, [...new Set(occasions)]),
    ]);
    const facts = { ...known, stageChanges };
    return deferErrors(deliveries, (delivery) => prepared(delivery, targets.get(delivery.recipient), facts));
  };
}

function messageOf(delivery: Claimed, facts: CallFacts): WebhookMessage {
  const { message } = delivery;
  if (message === 'TEST') return { kind: message, webhookId: delivery.recipient };
  const { id, incidentId, locale, resolvedReason } = noticeOf(delivery, facts);
  const { notifiedAt, deadline, timeliness, ...own } = noticePart(delivery, facts);
  const { trackingId } = processOf(delivery, facts);
  const notice = { noticeId: id, trackingId, incidentId, locale, notifiedAt, deadline, timeliness };
  if (message === 'NOTICE') {
    return { kind: message, notice, revision: inLanguage(revisionOf(delivery, facts) as Revision, locale), own };
  }
  if (message === 'RESOLUTION') return { kind: message, notice, reason: resolvedReason ?? '' };
  const change = facts.stageChanges.get(delivery.occasion);
  if (message !== 'STAGE_CHANGE' || !change) throw new Error(`A webhook is not called with ${message}.`);
  return { kind: message, notice, from: change.from, to: change.to, changedAt: change.at };
}
