import type { Stage } from '../../domain/incident/stage.ts';
import type { Revision } from '../../domain/notification/advisory.ts';
import type { OwnPart, Provider } from '../dispatcher/message.ts';

/** What is sent to a webhook: the common attributes and the message. */
export interface WebhookEvent {
  /** The delivery's id. Like all other attributes, it is the same for every attempt. */
  id: string;
  /** When the delivery was queued. */
  at: Date;
  provider: Provider;
  tenantId: string;
  message: WebhookMessage;
}

export type WebhookMessage =
  | {
      kind: 'NOTICE';
      notice: NoticeFacts;
      revision: Revision;
      own: Pick<OwnPart, 'first' | 'escalation' | 'ownDeadline' | 'details'>;
    }
  | { kind: 'RESOLUTION'; notice: NoticeFacts; reason: string }
  | { kind: 'STAGE_CHANGE'; notice: NoticeFacts; from: Stage | null; to: Stage; changedAt: Date }
  | { kind: 'TEST'; webhookId: string };

/** A tenant's notice. `locale` is the language of the texts in the event, BCP 47. */
export interface NoticeFacts extends Pick<OwnPart, 'noticeId' | 'notifiedAt' | 'deadline' | 'timeliness'> {
  trackingId: string;
  incidentId: string;
  locale: string;
}

/** Version 1 of the event types. They correspond to the `Advisory…` types of the live feed. */
const TYPES = {
  NOTICE: 'com.tocsin.notice.published.v1',
  RESOLUTION: 'com.tocsin.notice.resolved.v1',
  STAGE_CHANGE: 'com.tocsin.notice.stage_changed.v1',
  TEST: 'com.tocsin.webhook.test.v1',
};

/**
 * The body of a webhook call: a CloudEvent 1.0 in structured mode (JSON format, section 3). It is sent to customers, so
 * every field is listed explicitly; the drafter and the approvers must not be included.
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
      const { first, escalation, ownDeadline, details } = message.own;
      return {
        notice: noticeOf(message.notice),
        revision: revisionOf(message.revision),
        details: details && detailsOf(details),
        first,
        escalation,
        ownDeadline,
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
    breachFrom: revision.breachFrom,
    breachUntil: revision.breachUntil,
    breachOngoing: revision.breachOngoing,
    dataSubjectCategories: revision.dataSubjectCategories,
    dataProtectionOfficer: revision.dataProtectionOfficer,
    protectionMeasures: revision.protectionMeasures,
    indicators: revision.indicators,
    dataSubjectCommunication: revision.dataSubjectCommunication,
    dataSubjectText: revision.dataSubjectText,
  };
}

function detailsOf(details: NonNullable<OwnPart['details']>) {
  const { dataCategories, dataSubjectCategories, recommendedActions, note } = details;
  const { approximateDataSubjects, approximateRecords } = details;
  return {
    ...{ dataCategories, dataSubjectCategories, approximateDataSubjects, approximateRecords },
    ...{ recommendedActions, note },
  };
}
