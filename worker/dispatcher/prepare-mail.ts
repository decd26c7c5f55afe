import type { Revision } from '../../domain/notification/advisory.ts';
import type { MailConfig } from '../../platform/config.ts';
import type { FetchRecipients } from '../../platform/subgraph/recipients.ts';
import {
  keyOf,
  processOf,
  readDispatchFacts,
  revisionOf,
} from '../../subgraphs/notifications/deliveries/dispatch-facts.ts';
import type { Claimed } from '../../subgraphs/notifications/deliveries/queue.ts';
import { renderOther } from '../templates/other-mails.ts';
import { deferErrors } from './deferred-errors.ts';
import type { Prepared } from './dispatcher.ts';
import { whyNotDue } from './facts.ts';
import { type MailDependencies, type MailFacts, ownPart, type People, recipientOf } from './mail-facts.ts';
import type { Address, Mail, Rendered } from './message.ts';
import { noticeRenderers } from './notice-renderers.ts';
import { otherMail } from './other-mail.ts';

/**
 * Prepares the mails of a batch. Recipients are read only now, so that no mail is sent to a contact removed in the
 * meantime.
 */
export function mailPreparer(
  dependencies: MailDependencies,
): (deliveries: Claimed[]) => Promise<Map<string, Prepared>> {
  const noticeRenderer = noticeRenderers(dependencies.provider);
  const domain = dependencies.mail.from.slice(dependencies.mail.from.indexOf('@') + 1);

  async function prepared(delivery: Claimed, facts: MailFacts): Promise<Prepared> {
    const to = addressOf(dependencies, delivery, facts);
    const cancelled = whyNotDue(delivery, facts, to !== null);
    if (cancelled !== null || !to) return { cancelled: cancelled ?? 'no recipients' };
    const { messageId, inReplyTo } = idsOf(delivery, facts, domain);
    const { rendered, attachments } = await rendering(delivery, facts);
    const mail: Mail = { deliveryId: delivery.id, to, ...rendered, messageId, inReplyTo, attachments };
    const notice = facts.notices.get(keyOf(delivery));
    const deadline = notice?.state === 'PENDING' ? notice.deadline : null;
    return { send: (signal) => dependencies.send(mail, signal), receiver: null, deadline };
  }

  async function rendering(
    delivery: Claimed,
    facts: MailFacts,
  ): Promise<{ rendered: Rendered; attachments: Mail['attachments'] }> {
    if (delivery.message === 'NOTICE') {
      const { locale } = recipientOf(delivery, facts);
      const render = noticeRenderer(processOf(delivery, facts), revisionOf(delivery, facts) as Revision, locale);
      return { rendered: render(ownPart(delivery, facts)), attachments: [] };
    }
    const { mail, attachments } = await otherMail(dependencies, delivery, facts);
    return { rendered: renderOther(mail), attachments };
  }

  return async (deliveries) => {
    const known = await readDispatchFacts(dependencies.database, dependencies.clock(), deliveries);
    const facts: MailFacts = { ...known, people: await peopleOf(dependencies.recipients, deliveries) };
    return deferErrors(deliveries, (delivery) => prepared(delivery, facts));
  };
}

async function peopleOf(ask: FetchRecipients, deliveries: Claimed[]): Promise<People> {
  const of = (audience: Claimed['audience']) =>
    deliveries.filter((each) => each.audience === audience).map(({ recipient }) => recipient);
  const { partition } = deliveries[0] as Claimed;
  const known = await ask(partition, {
    tenantIds: [...new Set(deliveries.flatMap(({ tenantId }) => tenantId ?? []))],
    contactIds: of('CUSTOMER'),
    subjects: of('ACCOUNT_TEAM'),
  });
  return {
    tenants: new Map(known.tenants.map((tenant) => [tenant.id, tenant])),
    contacts: new Map(known.contacts.map((contact) => [contact.id, contact])),
    members: new Map(known.members.map((member) => [member.subject, member])),
  };
}

function addressOf(
  { mail }: MailDependencies,
  { audience, recipient }: Claimed,
  { people }: MailFacts,
): Address | null {
  if (audience === 'RESPONSE') {
    const address = mail.mailboxes[recipient as keyof MailConfig['mailboxes']] ?? null;
    return address === null ? null : { name: null, address };
  }
  const person = audience === 'CUSTOMER' ? people.contacts.get(recipient) : people.members.get(recipient);
  return person ? { name: person.name, address: person.email } : null;
}

function idsOf({ id }: Claimed, { threads }: MailFacts, domain: string) {
  const first = threads.get(id)?.first ?? id;
  return { messageId: `${id}@${domain}`, inReplyTo: first === id ? null : `${first}@${domain}` };
}
