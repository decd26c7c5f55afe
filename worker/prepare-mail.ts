import type { Revision } from '../domain/advisory.ts';
import { timeliness } from '../domain/clock.ts';
import { type Delay, delayedUntil } from '../domain/delay.ts';
import { type Standing, whyCancelled } from '../domain/delivery.ts';
import type { MailConfig } from '../platform/config.ts';
import type { Database, Transaction } from '../platform/database.ts';
import type { Log } from '../platform/log.ts';
import type { AskRecipients, Recipients } from '../platform/recipients.ts';
import { keyText, type NoticeKey } from '../subgraphs/notifications/audience-store.ts';
import { findDelays } from '../subgraphs/notifications/delay-store.ts';
import { findDetails } from '../subgraphs/notifications/details-store.ts';
import * as store from '../subgraphs/notifications/dispatch-store.ts';
import { inLanguage } from '../subgraphs/notifications/preview.ts';
import type { Claimed } from '../subgraphs/notifications/queue.ts';
import { findRevisions } from '../subgraphs/notifications/store.ts';
import type { ProcessRow, TenantDetailsRow } from '../subgraphs/notifications/tables.ts';
import type { Prepared } from './courier.ts';
import { keptNotices } from './kept-notices.ts';
import type { Address, Attempted, Mail, OwnPart, Provider, Rendered, Send } from './message.ts';
import { otherMail } from './other-mail.ts';
import { renderOther } from './templates/other-mails.ts';

export interface MailGround {
  database: Database;
  clock: () => Date;
  log: Log;
  send: Send<Mail>;
  recipients: AskRecipients;
  provider: Provider;
  mail: Pick<MailConfig, 'from' | 'offices'>;
}

/** All that the mails of one batch go by: read once for all of them. */
export interface MailFacts {
  now: Date;
  processes: Map<string, ProcessRow>;
  delays: Map<string, Delay[]>;
  revisions: Map<string, Revision[]>;
  notices: Map<string, store.NoticeToSend>;
  details: Map<string, TenantDetailsRow>;
  threads: Map<string, store.Thread>;
  /** Of a heads-up: how many tenants it is about. */
  answeredFor: Map<string, number>;
  people: People;
}

export interface People {
  tenants: Map<string, Recipients['tenants'][number]>;
  contacts: Map<string, Recipients['contacts'][number]>;
  members: Map<string, Recipients['members'][number]>;
}

/** Makes the mails of a batch ready: whom they go to is asked for now, so that nobody is written to who has ended meanwhile. */
export function mailPreparer(ground: MailGround): (deliveries: Claimed[]) => Promise<Map<string, Prepared>> {
  const noticeRenderer = keptNotices(ground.provider);
  const domain = ground.mail.from.slice(ground.mail.from.indexOf('@') + 1);

  async function prepared(delivery: Claimed, facts: MailFacts): Promise<Prepared> {
    const to = addressOf(ground, delivery, facts);
    const cancelled = whyCancelled(standingOf(delivery, facts, to !== null));
    if (cancelled !== null || !to) return { cancelled: cancelled ?? 'there is nobody to send it to' };
    const { messageId, inReplyTo } = idsOf(delivery, facts, domain);
    const { rendered, attachments = [] } = await rendering(delivery, facts);
    const mail: Mail = { deliveryId: delivery.id, to: to.address, ...rendered, messageId, inReplyTo, attachments };
    const notice = facts.notices.get(keyOf(delivery));
    const deadline = notice?.state === 'PENDING' ? notice.deadline : null;
    return { send: (signal) => ground.send(mail, signal), receiver: null, deadline };
  }

  async function rendering(
    delivery: Claimed,
    facts: MailFacts,
  ): Promise<{ rendered: Rendered; attachments?: Mail['attachments'] }> {
    if (delivery.message === 'NOTICE') {
      const { locale } = recipientOf(delivery, facts);
      const render = await noticeRenderer(processOf(delivery, facts), revisionOf(delivery, facts) as Revision, locale);
      return { rendered: render(ownPart(delivery, facts)) };
    }
    const { mail, attachments } = await otherMail(ground, delivery, facts);
    return { rendered: await renderOther(mail), attachments };
  }

  /** One mail that cannot be written holds up no other: it is tried again, and fails in the end. */
  async function orLater(delivery: Claimed, facts: MailFacts): Promise<Prepared> {
    try {
      return await prepared(delivery, facts);
    } catch (error) {
      ground.log.error({ error, deliveryId: delivery.id }, 'a mail could not be written');
      const attempted: Attempted = { outcome: { kind: 'UNREACHABLE' }, answer: 'the mail could not be written' };
      return { send: async () => attempted, receiver: null, deadline: null };
    }
  }

  return async (deliveries) => {
    const facts = await factsOf(ground, deliveries);
    const all = await Promise.all(deliveries.map(async (each) => [each.id, await orLater(each, facts)] as const));
    return new Map(all);
  };
}

async function factsOf(ground: MailGround, deliveries: Claimed[]): Promise<MailFacts> {
  const keys = deliveries.filter((each): each is Claimed & NoticeKey => Boolean(each.incidentId && each.tenantId));
  const headsUps = deliveries.filter(({ message }) => message === 'HEADS_UP').map(({ id }) => id);
  const known = await ground.database.dataSource.transaction('REPEATABLE READ', async (tx: Transaction) => {
    const processes = await store.findProcessesOf(tx, deliveries);
    const incidentIds = [...processes.keys()];
    const histories = await findRevisions(tx, incidentIds);
    const delays = new Map<string, Delay[]>();
    for (const process of processes.values()) delays.set(process.incidentId, await findDelays(tx, process));
    const details = await findDetails(tx, keys);
    return {
      processes,
      delays,
      revisions: new Map(incidentIds.map((id, place) => [id, histories[place] as Revision[]])),
      notices: await store.findNoticesToSend(tx, keys),
      details: new Map(details.flatMap((row) => (row ? [[keyText(row), row] as const] : []))),
      threads: await store.findThreads(
        tx,
        keys.map(({ id }) => id),
      ),
      answeredFor: headsUps.length > 0 ? await store.countAnsweredFor(tx, headsUps) : new Map<string, number>(),
    };
  });
  return { now: ground.clock(), ...known, people: await peopleOf(ground.recipients, deliveries) };
}

async function peopleOf(ask: AskRecipients, deliveries: Claimed[]): Promise<People> {
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
  { mail }: MailGround,
  { audience, recipient }: Claimed,
  { people }: MailFacts,
): { address: Address } | null {
  if (audience === 'RESPONSE') {
    const address = mail.offices[recipient as keyof MailConfig['offices']] ?? null;
    return address === null ? null : { address: { name: null, address } };
  }
  const person = audience === 'CUSTOMER' ? people.contacts.get(recipient) : people.members.get(recipient);
  return person ? { address: { name: person.name, address: person.email } } : null;
}

function standingOf(delivery: Claimed, facts: MailFacts, recipientKnown: boolean): Standing {
  const process = delivery.incidentId === null ? null : processOf(delivery, facts);
  return {
    message: delivery.message,
    kind: revisionOf(delivery, facts)?.kind ?? null,
    recipientKnown,
    certainty: facts.notices.get(keyOf(delivery))?.certainty ?? null,
    withdrawn: process?.withdrawnAt != null,
    notified: process?.notifiedAt != null,
    superseded: facts.threads.get(delivery.id)?.superseded ?? false,
  };
}

function idsOf({ id }: Claimed, { threads }: MailFacts, domain: string) {
  const first = threads.get(id)?.first ?? id;
  return { messageId: `${id}@${domain}`, inReplyTo: first === id ? null : `${first}@${domain}` };
}

/** What a mail says of its recipient and the recipient's tenant alone. */
export function ownPart(delivery: Claimed, facts: MailFacts): OwnPart {
  const { now, notices, details, delays } = facts;
  const notice = notices.get(keyOf(delivery)) as store.NoticeToSend;
  const tenant = facts.people.tenants.get(delivery.tenantId as string);
  const toldAt = notice.state === 'PENDING' ? now : notice.publishedAt;
  const held = delayedUntil(delays.get(delivery.incidentId as string) ?? []);
  return {
    recipientName: facts.people.contacts.get(delivery.recipient)?.name ?? null,
    tenantName: tenant?.name ?? '',
    country: tenant?.country ?? '',
    noticeId: notice.id,
    first: delivery.revision === notice.firstRevision,
    toldAt,
    deadline: notice.deadline,
    timeliness: timeliness({ toldAt, deadline: notice.deadline, delayedUntil: held }),
    escalation: delivery.escalation,
    details: details.get(keyOf(delivery)) ?? null,
  };
}

/** In which language somebody is written to: their own, else their tenant's. */
export function recipientOf(
  delivery: Claimed,
  { people, notices }: MailFacts,
): { name: string | null; locale: string } {
  const contact = people.contacts.get(delivery.recipient);
  const tenant = delivery.tenantId === null ? undefined : people.tenants.get(delivery.tenantId);
  const name = contact?.name ?? people.members.get(delivery.recipient)?.name ?? null;
  return { name, locale: contact?.locale ?? notices.get(keyOf(delivery))?.locale ?? tenant?.locale ?? 'en' };
}

/** The revision a delivery tells, as it was written. */
export function revisionOf({ incidentId, revision }: Claimed, { revisions }: MailFacts): Revision | null {
  return revisions.get(incidentId ?? '')?.find(({ number }) => number === revision) ?? null;
}

export function processOf({ incidentId }: Claimed, { processes }: MailFacts): ProcessRow {
  return processes.get(incidentId as string) as ProcessRow;
}

/** The title of the revision a delivery tells, in a language. */
export function titleOf(delivery: Claimed, facts: MailFacts, locale: string): string {
  const revision = revisionOf(delivery, facts);
  return revision ? inLanguage(revision, locale).title : '';
}

export function keyOf({ incidentId, tenantId }: Claimed): string {
  return keyText({ incidentId: incidentId ?? '', tenantId: tenantId ?? '' });
}
