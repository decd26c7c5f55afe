import type { Stage } from '../../domain/incident/stage.ts';
import type { Revision } from '../../domain/notification/advisory.ts';
import type { OwnPart, Provider } from '../dispatcher/message.ts';

/** What is sent to a webhook: what all of them have, and what each message has of its own. */
export interface WebhookEvent {
  /** The delivery's id: the same for every attempt, as is all the rest. */
  id: string;
  /** When it was queued. */
  at: Date;
  provider: Provider;
  tenantId: string;
  message: WebhookMessage;
}

export type WebhookMessage =
  | { kind: 'NOTICE'; notice: NoticeFacts; revision: Revision; own: Pick<OwnPart, 'first' | 'escalation' | 'details'> }
  | { kind: 'RESOLUTION'; notice: NoticeFacts; reason: string }
  | { kind: 'STAGE_CHANGE'; notice: NoticeFacts; from: Stage | null; to: Stage; changedAt: Date }
  | { kind: 'TEST'; webhookId: string };

/** A tenant's notice; the language is that of the texts beside it, BCP 47. */
export interface NoticeFacts extends Pick<OwnPart, 'noticeId' | 'notifiedAt' | 'deadline' | 'timeliness'> {
  trackingId: string;
  incidentId: string;
  locale: string;
}

/** Version 1 of each message's type: what an `Advisory…` of the feed is to those that listen there. */
const TYPES = {
  NOTICE: 'com.tocsin.notice.published.v1',
  RESOLUTION: 'com.tocsin.notice.resolved.v1',
  STAGE_CHANGE: 'com.tocsin.notice.stage_changed.v1',
  TEST: 'com.tocsin.webhook.test.v1',
};

/**
 * The body of a call: a CloudEvent 1.0 in structured mode (JSON format, section 3). Told to a customer, so it names each
 * field that it holds: who drafted and who approved is not among them.
 */
export function cloudEvent({ id, at, provider, tenantId, message }: WebhookEvent): string {
  return JSON.stringify({
    specversion: '1.0',
    id,
    source: provider.url,
    type: TYPES[message.kind],
    subject: message.kind === 'TEST' ? message.webhookId : message.notice.noticeId,
    time: at.toISOString(),
    datacontenttype: 'application/json',
    data: { provider: provider.name, tenantId, ...dataOf(message) },
  });
}

function dataOf(message: WebhookMessage): object {
  switch (message.kind) {
    case 'NOTICE': {
      const { first, escalation, details } = message.own;
      return {
        notice: noticeOf(message.notice),
        revision: revisionOf(message.revision),
        details: details && detailsOf(details),
        first,
        escalation,
      };
    }
    case 'RESOLUTION':
      return { notice: noticeOf(message.notice), reason: message.reason };
    case 'STAGE_CHANGE': {
      const { from, to, changedAt } = message;
      return { notice: noticeOf(message.notice), from, to, changedAt };
    }
    case 'TEST':
      return { webhookId: message.webhookId };
  }
}

function noticeOf({ noticeId, trackingId, incidentId, locale, notifiedAt, deadline, timeliness }: NoticeFacts) {
  return { id: noticeId, trackingId, incidentId, locale, notifiedAt, deadline, timeliness };
}

function revisionOf(revision: Revision) {
  return {
    number: revision.number,
    kind: revision.kind,
    publishedAt: revision.publishedAt,
    title: revision.title,
    whatHappened: revision.whatHappened,
    dataCategories: revision.dataCategories,
    contactPoint: revision.contactPoint,
    likelyConsequences: revision.likelyConsequences,
    measuresTaken: revision.measuresTaken,
    recommendedActions: revision.recommendedActions,
    toFollow: revision.toFollow,
    reasonsForDelay: revision.reasonsForDelay,
    postMortemSummary: revision.postMortemSummary,
  };
}

function detailsOf(details: NonNullable<OwnPart['details']>) {
  const { dataCategories, approximateDataSubjects, approximateRecords, recommendedActions, note } = details;
  return { dataCategories, approximateDataSubjects, approximateRecords, recommendedActions, note };
}
