import type { Establishment } from '../../domain/authorities/competence.ts';
import type { Sector } from '../../domain/regimes/regime.ts';
import type { MailConfig } from '../../platform/config.ts';
import type { Database } from '../../platform/database/database.ts';
import type { FetchRecipients, Recipients } from '../../platform/subgraph/recipients.ts';
import { type DispatchFacts, keyOf } from '../../subgraphs/notifications/deliveries/dispatch-facts.ts';
import type { Claimed } from '../../subgraphs/notifications/deliveries/queue.ts';
import { noticePart } from './facts.ts';
import type { Mail, OwnPart, Provider, Send } from './message.ts';

export interface MailDependencies {
  database: Database;
  clock: () => Date;
  send: Send<Mail>;
  recipients: FetchRecipients;
  provider: Provider;
  establishment: Establishment;
  sectors: readonly Sector[];
  mail: Pick<MailConfig, 'from' | 'mailboxes'>;
}

/** The facts for the mails of one batch. */
export interface MailFacts extends DispatchFacts {
  people: People;
}

export interface People {
  tenants: Map<string, Recipients['tenants'][number]>;
  contacts: Map<string, Recipients['contacts'][number]>;
  members: Map<string, Recipients['members'][number]>;
}

/** The content of a mail that is specific to its recipient and the recipient's tenant. */
export function ownPart(delivery: Claimed, facts: MailFacts): OwnPart {
  const recipientName = facts.people.contacts.get(delivery.recipient)?.name ?? null;
  return { ...noticePart(delivery, facts), ...tenantOf(delivery, facts), recipientName };
}

export function tenantOf({ tenantId }: Claimed, { people }: MailFacts): Pick<OwnPart, 'tenantName' | 'country'> {
  const tenant = people.tenants.get(tenantId as string);
  return { tenantName: tenant?.name ?? '', country: tenant?.country ?? '' };
}

/** The name and language of a recipient; the language is that of the contact, or else of the tenant. */
export function recipientOf(
  delivery: Claimed,
  { people, notices }: MailFacts,
): { name: string | null; locale: string } {
  const contact = people.contacts.get(delivery.recipient);
  const tenant = delivery.tenantId === null ? undefined : people.tenants.get(delivery.tenantId);
  const name = contact?.name ?? people.members.get(delivery.recipient)?.name ?? null;
  return { name, locale: contact?.locale ?? notices.get(keyOf(delivery))?.locale ?? tenant?.locale ?? 'en' };
}
