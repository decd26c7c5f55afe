import { type Delegation, isDelegatedTo, seesInternals, type Viewer } from '../access/policy.ts';
import { CONTACT_ROLES, type ContactRole, isSubscriptionRole, PARTNER_ROLES } from '../access/role.ts';
import { type Unmet, unmetNeeds } from '../refusal.ts';
import type { RevisionKind } from './advisory.ts';
import type { Channel } from './channel.ts';
import { hoursAfter } from './clock.ts';
import { type RunningDelay, riskToOthersRuns } from './delay.ts';

export type Certainty = 'SUSPECTED' | 'CONFIRMED' | 'RULED_OUT';

/** A notice unacknowledged for this long is escalated to the tenant's remaining roles and its account team. */
export const ESCALATION_HOURS = 24;

/** The channels and mail roles of a revision, the same for all tenants. Without service health the feed has no entry. */
export interface FanOut {
  channels: Channel[];
  mailRoles: ContactRole[];
}

/** Whose contacts are mailed unless others are chosen. */
const DEFAULT_MAIL_ROLES: readonly ContactRole[] = ['GLOBAL_TENANT_ADMINISTRATOR', 'PRIVACY_CONTACT'];

/**
 * The channels and roles of a revision: by default all channels. Imported history was notified by the system it comes from:
 * by default it is shown in service health only, and no mail is sent.
 */
export function chooseDelivery(
  chosen: { channels: Channel[] | null; mailRoles: ContactRole[] | null },
  historical: boolean,
): FanOut {
  const channels = chosen.channels ?? (historical ? ['SERVICE_HEALTH'] : ['SERVICE_HEALTH', 'EMAIL', 'WEBHOOK']);
  const mailRoles = chosen.mailRoles ?? (channels.includes('EMAIL') ? [...DEFAULT_MAIL_ROLES] : []);
  return { channels, mailRoles };
}

export interface Contact {
  id: string;
  role: ContactRole;
  /** The cloud subscription of a subscription administrator or owner; null for the other roles. */
  cloudSubscriptionId: string | null;
  /** The contact's own preference; it can suppress updates only. */
  mailUpdates: boolean;
}

interface Webhook {
  id: string;
  /** Registered, and not disabled. */
  enabled: boolean;
  /** Null for every kind. */
  kinds: RevisionKind[] | null;
  /** The cloud subscriptions that its owner answers for; null for the whole tenant. */
  cloudSubscriptionIds: string[] | null;
}

/** The impact of an incident on one tenant, with the tenant's contacts and webhooks. */
export interface TenantImpact {
  certainty: Certainty;
  impactedCloudSubscriptionIds: string[];
  contacts: Contact[];
  webhooks: Webhook[];
}

export interface Recipients {
  serviceHealth: boolean;
  contacts: Contact[];
  webhooks: Webhook[];
}

/**
 * Refuses a choice of channels and roles that would leave tenants without a notice: a webhook is not enough, because tenants
 * need not register one.
 */
export function checkDeliveryChoice({ channels, mailRoles }: FanOut): Unmet | null {
  const mails = channels.includes('EMAIL');
  const unmet: string[] = [];
  if (!mails && !channels.includes('SERVICE_HEALTH')) {
    unmet.push('channels must include SERVICE_HEALTH or EMAIL');
  }
  const others = mailRoles.filter((role) => !CONTACT_ROLES.includes(role));
  if (others.length > 0)
    unmet.push(`mailRoles must contain only ${CONTACT_ROLES.join(', ')}, not ${others.join(', ')}`);
  if (mails && mailRoles.length === 0) unmet.push('mailRoles must have at least one entry if channels include EMAIL');
  if (!mails && mailRoles.length > 0) unmet.push('mailRoles must be empty unless channels include EMAIL');
  return unmet.length > 0 ? unmetNeeds('Cannot notify', unmet) : null;
}

/** Tenants with a suspected or confirmed impact are notified; one ruled out is not, and its existing notice is resolved. */
export function isNotifiedOf(certainty: Certainty): boolean {
  return certainty !== 'RULED_OUT';
}

/** The notice of the declaration in force that a tenant has when a revision is published. */
export interface HeldNotice {
  /** Mail replaces service health and its first mail is not accepted yet: no contact has read it. */
  pending: boolean;
  /** It is in the feed. */
  serviceHealth: boolean;
}

/**
 * Whether a tenant is due a revision. A retraction goes to every tenant that was notified, those ruled out since included:
 * what they were sent is taken back.
 */
function isDue(certainty: Certainty, kind: RevisionKind, held: HeldNotice | null): boolean {
  return kind === 'RETRACTION' ? held !== null && !held.pending : isNotifiedOf(certainty);
}

/**
 * Who of one tenant is notified of a revision, through which channel. A tenant's first notice counts as an INITIAL, whichever
 * revision it is: no preference and no webhook's filter suppresses it. Where mail replaces service health, a tenant with no
 * contact to mail is still notified by service health, because otherwise it would not be notified at all; and what is in the feed
 * once is kept up to date there, because an old state of things that looks current is worse than none.
 * @param held the tenant's notice before this revision; null for none
 */
export function recipients(
  tenant: TenantImpact,
  { channels, mailRoles }: FanOut,
  kind: RevisionKind,
  held: HeldNotice | null = null,
): Recipients {
  const due = isDue(tenant.certainty, kind, held);
  const first = kind !== 'RETRACTION' && (held === null || (held.pending && !replacesServiceHealth({ channels })));
  const takenAs = first ? 'INITIAL' : kind;
  const through = (channel: Channel) => due && channels.includes(channel);
  const reachable = answering(tenant, mailRoles);
  return {
    serviceHealth:
      through('SERVICE_HEALTH') || (due && ((held?.serviceHealth ?? false) || (first && reachable.length === 0))),
    contacts: through('EMAIL') ? reachable.filter(({ mailUpdates }) => mailUpdates || takenAs !== 'UPDATE') : [],
    webhooks: through('WEBHOOK')
      ? tenant.webhooks.filter(
          ({ enabled, kinds, cloudSubscriptionIds }) =>
            enabled &&
            (kinds === null || kinds.includes(takenAs)) &&
            // Its owner sees no notice of other cloud subscriptions, and has none sent anywhere either.
            (cloudSubscriptionIds === null ||
              cloudSubscriptionIds.some((id) => tenant.impactedCloudSubscriptionIds.includes(id))),
        )
      : [],
  };
}

/**
 * The contacts that have not been mailed a revision yet, whichever their role: for a notice that bounced, or that no contact
 * acknowledged. Contacts and not roles are what remains: one who was added since, or replaced another in a chosen role, has
 * heard of nothing. Preferences do not count here, since these mails are sent because the ones before reached no reader.
 * @param mailed ids of the contacts that have been mailed the revision, whatever became of it
 */
export function remainingContacts(tenant: TenantImpact, kind: RevisionKind, mailed: ReadonlySet<string>): Contact[] {
  if (!isDue(tenant.certainty, kind, { pending: false, serviceHealth: true })) return [];
  return answering(tenant, CONTACT_ROLES).filter(({ id }) => !mailed.has(id));
}

/** Whether mail is sent instead of service health, so that the tenant is notified by mail alone. */
export function replacesServiceHealth({ channels }: Pick<FanOut, 'channels'>): boolean {
  return channels.includes('EMAIL') && !channels.includes('SERVICE_HEALTH');
}

/**
 * When a tenant was notified: its feed entry committed or, where mail replaces service health, its first mail was accepted. A
 * notice that enters the feed while it waits for a mail can be read from then on.
 */
export function notifiedAt({
  feedEntryAt,
  mailsAcceptedAt,
}: {
  /** Null while it is not in the feed. */
  feedEntryAt: Date | null;
  /** When mails of the notice to the tenant's contacts were accepted. */
  mailsAcceptedAt: Date[];
}): Date | null {
  const times = [...(feedEntryAt ? [feedEntryAt] : []), ...mailsAcceptedAt].map((at) => at.getTime());
  return times.length > 0 ? new Date(Math.min(...times)) : null;
}

/** The facts that decide whether a notice is escalated. */
export interface UnacknowledgedNotice {
  /** Mail replaces service health and its first mail is not accepted yet. */
  pending: boolean;
  publishedAt: Date;
  /** When it came into the tenant's hands here. */
  recordedAt: Date;
  acknowledgedAt: Date | null;
  escalatedAt: Date | null;
  /** Why it was resolved when its tenant was ruled out. */
  resolvedReason: string | null;
  /** Of the declaration in force; null without one. */
  declaredAt: Date | null;
}

/**
 * When a notice goes to the remaining contacts and the account team: once, and not if it was acknowledged before, its tenant
 * was ruled out, or its declaration withdrawn. It runs from when the notice was recorded: one imported with a publication time
 * of long ago could not be acknowledged here before, and would be escalated the moment it is imported.
 */
export function escalationDueAt(notice: UnacknowledgedNotice): Date | null {
  const { pending, publishedAt, recordedAt, acknowledgedAt, escalatedAt, resolvedReason, declaredAt } = notice;
  if (pending || acknowledgedAt || escalatedAt || resolvedReason !== null) return null;
  return declaredAt && publishedAt >= declaredAt ? hoursAfter(recordedAt, ESCALATION_HOURS) : null;
}

/** Whether a notice was published elsewhere, and imported: its tenant was mailed there, and no contact is mailed of it here. */
export function isImported({
  publishedAt,
  recordedAt,
}: Pick<UnacknowledgedNotice, 'publishedAt' | 'recordedAt'>): boolean {
  return publishedAt.getTime() !== recordedAt.getTime();
}

export interface AccountTeamMember {
  subject: string;
  /** Null for the provider's own. */
  partnerId: string | null;
}

/** Who of an account team answers for a tenant at a time: the provider's own, and a partner's while it is delegated to them. */
export function accountTeamAt<Member extends AccountTeamMember>(
  members: readonly Member[],
  delegations: readonly Delegation[],
  at: Date,
): Member[] {
  return members.filter(({ partnerId }) => partnerId === null || isDelegatedTo(partnerId, delegations, at));
}

/** A viewer's relation to a tenant's impact. */
export type Side = 'RESPONSE' | 'PROVIDER_ACCOUNT_TEAM' | 'PARTNER' | 'TENANT';

/** The account team is customer support and (customer success) account managers; those of a partner have a partner id. */
export function sideOf({ roles, partnerId }: Pick<Viewer, 'roles' | 'partnerId'>): Side {
  if (seesInternals(roles)) return 'RESPONSE';
  if (roles.includes('CUSTOMER_SUPPORT')) return 'PROVIDER_ACCOUNT_TEAM';
  if (!PARTNER_ROLES.some((role) => roles.includes(role))) return 'TENANT';
  return partnerId === null ? 'PROVIDER_ACCOUNT_TEAM' : 'PARTNER';
}

/**
 * An impact is hidden from the tenant and its account managers until the tenant's first notice. Only the provider's own
 * account team may be briefed earlier, but not a partner's, and not while a delay for risk to others runs.
 */
export function seesImpact(
  side: Side,
  { firstNoticeAt, briefedAt, delays }: { firstNoticeAt: Date | null; briefedAt: Date | null; delays: RunningDelay[] },
  now: Date,
): boolean {
  if (side === 'RESPONSE' || firstNoticeAt) return true;
  return side === 'PROVIDER_ACCOUNT_TEAM' && briefedAt !== null && !riskToOthersRuns(delays, now);
}

/**
 * Whether a viewer sees a change of an impact: outside the response only changes since its disclosure, because the certainty
 * before it is internal. The recording times are compared, so that a backdated change is shown too.
 */
export function seesImpactChange(
  side: Side,
  { firstNoticeAt, briefedAt }: { firstNoticeAt: Date | null; briefedAt: Date | null },
  changedAt: Date,
): boolean {
  if (side === 'RESPONSE') return true;
  const since = [firstNoticeAt, side === 'PROVIDER_ACCOUNT_TEAM' ? briefedAt : null];
  return since.some((time) => time !== null && time <= changedAt);
}

/** Why responders may not brief the provider's own account team before the notices; null when they may. */
export function checkBriefing(
  { exercise, delays }: { exercise: boolean; delays: readonly RunningDelay[] },
  now: Date,
): Unmet | null {
  const unmet: string[] = [];
  if (exercise) unmet.push('exercise: exercises do not notify anyone outside the response team');
  if (riskToOthersRuns(delays, now)) {
    unmet.push('delay: briefing is not allowed while a delay for RISK_TO_OTHER_CUSTOMERS is active');
  }
  return unmet.length > 0 ? unmetNeeds('The account team cannot be briefed', unmet) : null;
}

/** Subscription administrators and owners are notified only of their own cloud subscription. */
function answering({ contacts, impactedCloudSubscriptionIds }: TenantImpact, roles: readonly ContactRole[]): Contact[] {
  return contacts.filter(
    ({ role, cloudSubscriptionId }) =>
      roles.includes(role) &&
      (!isSubscriptionRole(role) ||
        (cloudSubscriptionId !== null && impactedCloudSubscriptionIds.includes(cloudSubscriptionId))),
  );
}
