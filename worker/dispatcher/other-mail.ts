import { authorityClock } from '../../domain/authorities/authority-clock.ts';
import { authorityById } from '../../domain/authorities/supervisory-authorities.ts';
import { deadlineOf } from '../../domain/notification/clock.ts';
import { inLanguage } from '../../subgraphs/notifications/advisory/preview.ts';
import { keyOf, processOf, revisionOf } from '../../subgraphs/notifications/deliveries/dispatch-facts.ts';
import { findStageChanges } from '../../subgraphs/notifications/deliveries/dispatch-store.ts';
import type { Claimed } from '../../subgraphs/notifications/deliveries/queue.ts';
import { authorityDocument } from '../../subgraphs/notifications/documents/authority-document.ts';
import { findWebhookUrl } from '../../subgraphs/notifications/webhooks/targets.ts';
import { type MailDependencies, type MailFacts, ownPart, recipientOf, tenantOf } from './mail-facts.ts';
import type { Mail, OtherMail } from './message.ts';

const HOUR_MS = 3_600_000;

/** The content and the attachments of a mail other than a notice. */
export async function otherMail(
  dependencies: MailDependencies,
  delivery: Claimed,
  facts: MailFacts,
): Promise<{ mail: OtherMail; attachments: Mail['attachments'] }> {
  if (delivery.message === 'AUTHORITY_DOCUMENT') return documentMail(dependencies, delivery, facts);
  return { mail: await plainMail(dependencies, delivery, facts), attachments: [] };
}

async function documentMail(dependencies: MailDependencies, delivery: Claimed, facts: MailFacts) {
  const process = processOf(delivery, facts);
  const { trackingId, incidentId } = process;
  const [authorityId = ''] = delivery.occasion.split('|');
  const document = await authorityDocument(dependencies.database, dependencies, process, authorityId);
  if (!document) throw new Error('No notification is required for this authority any longer.');
  const { authority } = document.notice;
  const { legalDeadline: deadline } = authorityClock(document.notice, facts.now);
  const { locale } = recipientOf(delivery, facts);
  const about = { provider: dependencies.provider, locale, trackingId, incidentId };
  const { name: authorityName, law } = authority;
  const mail: OtherMail = { message: 'AUTHORITY_DOCUMENT', ...about, authorityName, law, deadline };
  const filename = `${trackingId}-${authority.id}.html`;
  return { mail, attachments: [{ filename, contentType: 'text/html; charset=utf-8', content: document.html }] };
}

async function plainMail(dependencies: MailDependencies, delivery: Claimed, facts: MailFacts): Promise<OtherMail> {
  const { provider } = dependencies;
  const { dataSource } = dependencies.database;
  const { name: recipientName, locale } = recipientOf(delivery, facts);
  const revision = revisionOf(delivery, facts);
  const title = revision ? inLanguage(revision, locale).title : '';
  const { message, occasion } = delivery;
  switch (message) {
    case 'RESOLUTION': {
      const reason = facts.notices.get(keyOf(delivery))?.resolvedReason ?? '';
      const { trackingId } = processOf(delivery, facts);
      return { message, provider, locale, trackingId, own: ownPart(delivery, facts), title, reason };
    }
    case 'STAGE_DIGEST': {
      const from = new Date(`${occasion}:00:00Z`);
      const changes = await findStageChanges(
        dataSource,
        delivery.incidentId as string,
        from,
        new Date(from.getTime() + HOUR_MS),
      );
      const { trackingId } = processOf(delivery, facts);
      return { message, provider, locale, trackingId, own: ownPart(delivery, facts), title, changes };
    }
    case 'HEADS_UP': {
      const { trackingId } = processOf(delivery, facts);
      const tenants = facts.answeredFor.get(delivery.id) ?? 0;
      return { message, provider, locale, trackingId, recipientName, tenants, title, escalation: delivery.escalation };
    }
    case 'CLOCK_REMINDER': {
      const { trackingId, incidentId, declaredAt } = processOf(delivery, facts);
      const [noticeDueAt = '', hoursBefore] = occasion.split('|');
      return {
        message,
        provider,
        locale,
        trackingId,
        incidentId,
        deadline: deadlineOf(declaredAt as Date),
        hoursBefore: Number(hoursBefore),
        noticeDueAt: new Date(noticeDueAt),
      };
    }
    case 'AUTHORITY_REMINDER': {
      const { trackingId, incidentId } = processOf(delivery, facts);
      const [authorityId = '', phase, dueAt = '', hoursBefore] = occasion.split('|');
      return {
        message,
        provider,
        locale,
        trackingId,
        incidentId,
        authorityName: authorityById(authorityId)?.name ?? authorityId,
        followUp: phase === 'FOLLOW_UP',
        hoursBefore: Number(hoursBefore),
        dueAt: new Date(dueAt),
      };
    }
    case 'WEBHOOK_DISABLED': {
      const [webhookId = '', since = ''] = occasion.split('|');
      const url = await findWebhookUrl(dataSource, webhookId);
      const { tenantName, country } = tenantOf(delivery, facts);
      return { message, provider, locale, recipientName, tenantName, country, url, since: new Date(since) };
    }
    default:
      throw new Error(`A mail of ${message} is not supported by this worker.`);
  }
}
