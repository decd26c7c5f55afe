import { timeliness } from '../../domain/notification/clock.ts';
import { delayedUntil } from '../../domain/notification/delay.ts';
import { type DueFacts, whyCancelled } from '../../domain/notification/delivery.ts';
import { type CustomerFacts, customerDuty, notifiesItself } from '../../domain/notification/filing/customer-duty.ts';
import {
  type DispatchFacts,
  keyOf,
  noticeOf,
  processOf,
  revisionOf,
} from '../../subgraphs/notifications/deliveries/dispatch-facts.ts';
import type { Claimed } from '../../subgraphs/notifications/deliveries/queue.ts';
import type { OwnPart } from './message.ts';

/** Why a delivery is no longer due; null while it is. */
export function whyNotDue(delivery: Claimed, facts: DispatchFacts, recipientKnown: boolean): string | null {
  const process = delivery.incidentId === null ? null : processOf(delivery, facts);
  const state: DueFacts = {
    message: delivery.message,
    kind: revisionOf(delivery, facts)?.kind ?? null,
    recipientKnown,
    certainty: facts.notices.get(keyOf(delivery))?.certainty ?? null,
    withdrawn: process?.withdrawnAt != null,
    notified: process?.notifiedAt != null,
    superseded: facts.threads.get(delivery.id)?.superseded ?? false,
  };
  return whyCancelled(state);
}

/** The content about a tenant's notice, the same for every channel. */
export function noticePart(
  delivery: Claimed,
  facts: DispatchFacts,
): Omit<OwnPart, 'recipientName' | 'tenantName' | 'country'> {
  const notice = noticeOf(delivery, facts);
  const notifiedAt = notice.state === 'PENDING' ? facts.now : notice.publishedAt;
  const customer: CustomerFacts = {
    capacity: facts.capacities.get(notice.incidentId) ?? [],
    country: notice.country,
    notifiedAt,
    ended: notice.certainty === 'RULED_OUT' || revisionOf(delivery, facts)?.kind === 'RETRACTION',
  };
  const held = delayedUntil(facts.delays.get(notice.incidentId) ?? []);
  return {
    noticeId: notice.id,
    first: delivery.revision === notice.firstRevision,
    notifiedAt,
    deadline: notice.deadline,
    timeliness: timeliness({ notifiedAt, deadline: notice.deadline, delayedUntil: held }),
    escalation: delivery.escalation,
    notifiesItself: notifiesItself(customer),
    ownDeadline: customerDuty(customer)?.deadline ?? null,
    details: facts.details.get(keyOf(delivery)) ?? null,
  };
}
