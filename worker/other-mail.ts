import { authorityClock } from '../domain/authority.ts';
import { deadlineOf } from '../domain/clock.ts';
import { authorityDocument } from '../subgraphs/notifications/authority-document.ts';
import { findStageChanges } from '../subgraphs/notifications/dispatch-store.ts';
import type { Claimed } from '../subgraphs/notifications/queue.ts';
import type { OtherMail } from './message.ts';
import { keyOf, type MailFacts, type MailGround, ownPart, processOf, recipientOf, titleOf } from './prepare-mail.ts';

const HOUR = 3_600_000;

/** What a mail says that is not a notice: one function for each kind. */
export async function otherMail(ground: MailGround, delivery: Claimed, facts: MailFacts): Promise<OtherMail> {
  const { provider } = ground;
  const { dataSource } = ground.database;
  const { name: recipientName, locale } = recipientOf(delivery, facts);
  const title = titleOf(delivery, facts, locale);
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
        new Date(from.getTime() + HOUR),
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
      const [owedAt = '', hoursBefore] = occasion.split('|');
      return {
        message,
        provider,
        locale,
        trackingId,
        incidentId,
        deadline: deadlineOf(declaredAt as Date),
        hoursBefore: Number(hoursBefore),
        owedAt: new Date(owedAt),
      };
    }
    case 'AUTHORITY_DOCUMENT': {
      const process = processOf(delivery, facts);
      const [authorityId = ''] = occasion.split('|');
      const document = await authorityDocument(ground.database, ground, process, authorityId);
      if (!document) throw new Error('The authority is owed nothing any more.');
      const { html: documentHtml, notice } = document;
      const { deadline } = authorityClock(notice, facts.now);
      const { trackingId } = process;
      return { message, provider, locale, trackingId, authorityName: notice.authority.name, deadline, documentHtml };
    }
    default:
      throw new Error(`A mail of ${message} is nothing this worker writes.`);
  }
}
