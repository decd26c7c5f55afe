import fc from 'fast-check';
import type { Delegation } from '../../domain/access/policy.ts';
import { type ContactRole, CUSTOMER_ROLES } from '../../domain/access/role.ts';
import type { RevisionKind } from '../../domain/notification/advisory.ts';
import type { Certainty, TenantImpact } from '../../domain/notification/audience.ts';
import type { Commitment } from '../../domain/notification/process.ts';
import { type Estate, orNull } from './estate.ts';

const PARTNERS = ['fabrikam', 'tailspin'];
const SUBSCRIPTIONS = [0, 1, 2];
export const NOW = new Date();
/** Hours from now, none of them now: the delegations of an audience are those of the moment at which it is read. */
const fromNow = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
const certainties = fc.constantFrom<Certainty>('SUSPECTED', 'CONFIRMED', 'CONFIRMED', 'RULED_OUT');
const someSubscriptions = fc.subarray(SUBSCRIPTIONS);

/** Tenants with all that decides who of them is notified. */
export const tenants = fc.record({
  impacted: someSubscriptions,
  certainties: fc.tuple(certainties, certainties),
  /** Whether its first mail is accepted before the second revision is published. */
  mailAccepted: fc.boolean(),
  contacts: fc.array(
    fc.record({
      role: fc.constantFrom(...CUSTOMER_ROLES),
      subscription: orNull(fc.constantFrom(...SUBSCRIPTIONS)),
      mailUpdates: fc.boolean(),
      ended: fc.constantFrom(false, false, true),
    }),
    { maxLength: 5 },
  ),
  webhooks: fc.array(
    fc.record({
      kinds: orNull(fc.subarray<RevisionKind>(['INITIAL', 'UPDATE', 'FINAL', 'RETRACTION'])),
      subscriptions: orNull(someSubscriptions),
      disabled: fc.constantFrom(false, false, true),
      removed: fc.constantFrom(false, false, true),
    }),
    { maxLength: 3 },
  ),
  members: fc.array(orNull(fc.constantFrom(...PARTNERS)), { maxLength: 3 }),
  delegations: fc.array(
    fc.record({
      partnerId: fc.constantFrom(...PARTNERS),
      from: fc.constantFrom(-48, -1, 1),
      hours: fc.constantFrom(0.5, 24, 96),
      revoked: fc.constantFrom(false, false, true),
    }),
    { maxLength: 3 },
  ),
  commitments: fc.array(
    fc.record<Commitment>({
      step: fc.constantFrom('EARLY_WARNING', 'NOTICE', 'NOTICE', 'FINAL_REPORT'),
      hours: fc.integer({ min: 1, max: 100 }),
    }),
    { maxLength: 3 },
  ),
});
type Drawn = typeof tenants extends fc.Arbitrary<infer Tenant> ? Tenant : never;

/** A drawn tenant as the rules see it, with its ids. */
export interface Tenant extends TenantImpact {
  id: string;
  drawn: Drawn;
  team: { subject: string; partnerId: string | null }[];
  delegations: Delegation[];
}

export function tenantOf(estate: Estate, drawn: Drawn): Tenant {
  const id = estate.id('tenant');
  const subscription = (number: number) => `${id}-${number}`;
  return {
    id,
    drawn,
    certainty: drawn.certainties[0],
    impactedCloudSubscriptionIds: drawn.impacted.map(subscription),
    contacts: drawn.contacts.map((contact, index) => ({
      id: `${id}-contact-${index}`,
      role: contact.role as ContactRole,
      cloudSubscriptionId: contact.subscription === null ? null : subscription(contact.subscription),
      mailUpdates: contact.mailUpdates,
    })),
    webhooks: drawn.webhooks.map((webhook, index) => ({
      id: `${id}-webhook-${index}`,
      enabled: !webhook.disabled && !webhook.removed,
      kinds: webhook.kinds,
      cloudSubscriptionIds: webhook.subscriptions?.map(subscription) ?? null,
    })),
    team: drawn.members.map((partnerId, index) => ({ subject: `${id}-member-${index}`, partnerId })),
    delegations: drawn.delegations.map(({ partnerId, from, hours, revoked }) => ({
      partnerId,
      from: fromNow(from),
      until: fromNow(from + hours),
      revokedAt: revoked ? fromNow(-0.25) : null,
    })),
  };
}

/** What the rows of tenants refer to; once for a database. */
export function insertOwners(estate: Estate): Promise<void> {
  return estate.insert({
    'customers.customers': [{ id: 'c', name: 'c', partition: 'public' }],
    'customers.partners': PARTNERS.map((id) => ({ id, name: id })),
  });
}

/** Inserts tenants and what an incident means for each. */
export function insertTenants(estate: Estate, incidentId: string, all: readonly Tenant[]): Promise<void> {
  const of = <Row>(rows: (tenant: Tenant) => Row[]) => all.flatMap(rows);
  const blank = { name: '', email: '' };
  return estate.insert({
    'customers.tenants': of(({ id }) => [
      { id, customer_id: 'c', name: id, domain: id, country: 'DE', locale: 'de', partition: 'public' },
    ]),
    'customers.cloud_subscriptions': of(({ id }) =>
      SUBSCRIPTIONS.map((number) => ({ id: `${id}-${number}`, tenant_id: id, name: '' })),
    ),
    // One resource for each cloud subscription, of the same id.
    'customers.resources': of(({ id }) =>
      SUBSCRIPTIONS.map((number) => ({
        ...{ id: `${id}-${number}`, cloud_subscription_id: `${id}-${number}`, tenant_id: id },
        ...{ name: '', service: 'Mail', region: 'westeurope' },
      })),
    ),
    'customers.contacts': of(({ id, contacts, drawn }) =>
      contacts.map((contact, index) => ({
        ...{ id: contact.id, tenant_id: id, cloud_subscription_id: contact.cloudSubscriptionId, role: contact.role },
        ...{ ...blank, mail_updates: contact.mailUpdates, stage_digest: false },
        ended_at: drawn.contacts[index]?.ended ? NOW : null,
      })),
    ),
    'customers.account_team': of(({ id, team }) =>
      team.map(({ subject, partnerId }) => ({
        ...{ id: subject, tenant_id: id, subject, ...blank, role: 'ACCOUNT_MANAGER', partner_id: partnerId },
      })),
    ),
    'customers.delegations': of(({ id, delegations }) =>
      delegations.map(({ partnerId, from, until, revokedAt }, index) => ({
        ...{ id: `${id}-${index}`, partner_id: partnerId, tenant_id: id },
        ...{ starts_at: from, ends_at: until, revoked_at: revokedAt },
      })),
    ),
    'customers.commitments': of(({ id, drawn }) =>
      drawn.commitments.map((commitment, index) => ({
        ...{ id: `${id}-${index}`, tenant_id: id, basis: 'CONTRACT', reference: '' },
        ...commitment,
      })),
    ),
    'customers.impacts': of(({ id, certainty }) => [
      { incident_id: incidentId, tenant_id: id, certainty, scoped_at: NOW, recorded_at: NOW },
    ]),
    'customers.impacted_resources': of(({ id, impactedCloudSubscriptionIds }) =>
      impactedCloudSubscriptionIds.map((resource) => ({
        ...{ incident_id: incidentId, tenant_id: id, resource_id: resource },
      })),
    ),
    'notifications.webhooks': of(({ id, webhooks, drawn }) =>
      webhooks.map((webhook, index) => ({
        ...{ id: webhook.id, tenant_id: id, partition: 'public', url: '', kinds: webhook.kinds, stage_changes: false },
        ...{ cloud_subscription_ids: webhook.cloudSubscriptionIds, payload_version: 1, secret: '\\x00' },
        ...{ created_at: NOW, created_by: '' },
        disabled_at: drawn.webhooks[index]?.disabled ? NOW : null,
        removed_at: drawn.webhooks[index]?.removed ? NOW : null,
      })),
    ),
  });
}

/** The contacts of a tenant that have not ended. */
export const currentContacts = ({ drawn, contacts }: Tenant) =>
  contacts.filter((_, index) => !drawn.contacts[index]?.ended);
