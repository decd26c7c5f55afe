import { seesInternals, type Viewer } from '../access/policy.ts';
import { CONTACT_ROLES, type ContactRole, isSubscriptionRole, PARTNER_ROLES } from '../access/role.ts';
import { type Unmet, unmetNeeds } from '../refusal.ts';
import type { RevisionKind } from './advisory.ts';
import type { Channel } from './channel.ts';
import { hoursAfter } from './clock.ts';
import { type RunningDelay, riskToOthersRuns } from './delay.ts';

export type Certainty = 'SUSPECTED' | 'CONFIRMED' | 'RULED_OUT';

/** A notice unacknowledged for this long goes to the tenant's remaining roles and its account team. */
export const ESCALATION_HOURS = 24;

/** How a revision is told, the same for every tenant. Mail without service health is in lieu of it: the feed stays empty. */
export interface FanOut {
  channels: Channel[];
  mailRoles: ContactRole[];
}

/** Whose contacts are mailed unless others are chosen. */
const DEFAULT_MAIL_ROLES: readonly ContactRole[] = ['GLOBAL_TENANT_ADMINISTRATOR', 'PRIVACY_CONTACT'];

/**
 * How a revision is told where nobody chose: through every channel. History taken over from elsewhere was told there: it
 * enters service health, and nobody is mailed of it.
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
  /** Which one a subscription administrator or owner answers for; null for the other roles. */
  cloudSubscriptionId: string | null;
  /** The contact's own preference; it can quiet updates, nothing else. */
  mailUpdates: boolean;
}

interface Webhook {
  id: string;
  enabled: boolean;
  /** Null for every kind. */
  kinds: RevisionKind[] | null;
}

/** What an incident touches at one tenant, and whom that tenant wants to hear of it. */
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

/** Whether a choice of channels and roles can tell anybody; a webhook alone cannot: no tenant has to register one. */
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

/** Tenants with a suspected or a confirmed impact are told; one ruled out is not, and a notice it has is resolved. */
export function isNotifiedOf(certainty: Certainty): boolean {
  return certainty !== 'RULED_OUT';
}

/** Who of one tenant is told a revision, through which channel. */
export function recipients(tenant: TenantImpact, { channels, mailRoles }: FanOut, kind: RevisionKind): Recipients {
  const notified = isNotifiedOf(tenant.certainty);
  const through = (channel: Channel) => notified && channels.includes(channel);
  return {
    serviceHealth: through('SERVICE_HEALTH'),
    contacts: through('EMAIL')
      ? answering(tenant, mailRoles).filter(({ mailUpdates }) => mailUpdates || kind !== 'UPDATE')
      : [],
    webhooks: through('WEBHOOK')
      ? tenant.webhooks.filter(({ enabled, kinds }) => enabled && (kinds === null || kinds.includes(kind)))
      : [],
  };
}

/** The contacts not written to yet: for a notice nobody acknowledged, or one that bounced. */
export function remainingContacts(tenant: TenantImpact, { mailRoles }: Pick<FanOut, 'mailRoles'>): Contact[] {
  if (!isNotifiedOf(tenant.certainty)) return [];
  return answering(
    tenant,
    CONTACT_ROLES.filter((role) => !mailRoles.includes(role)),
  );
}

/** Mail without service health: the tenant is told by mail alone. */
export function isInLieu({ channels }: Pick<FanOut, 'channels'>): boolean {
  return channels.includes('EMAIL') && !channels.includes('SERVICE_HEALTH');
}

/** When a tenant was told: its feed entry committed or, where mail is in lieu of it, its first mail was accepted. */
export function notifiedAt(
  fanOut: Pick<FanOut, 'channels'>,
  { feedEntryAt, mailsAcceptedAt }: { feedEntryAt: Date | null; mailsAcceptedAt: Date[] },
): Date | null {
  if (!isInLieu(fanOut)) return feedEntryAt;
  return mailsAcceptedAt.length > 0 ? new Date(Math.min(...mailsAcceptedAt.map((at) => at.getTime()))) : null;
}

/** When a notice goes to the remaining roles and the account team: once, and not if somebody acknowledged it before. */
export function escalationDueAt(notice: {
  notifiedAt: Date | null;
  acknowledgedAt: Date | null;
  escalatedAt: Date | null;
}): Date | null {
  const due = notice.notifiedAt && !notice.acknowledgedAt && !notice.escalatedAt;
  return due ? hoursAfter(notice.notifiedAt as Date, ESCALATION_HOURS) : null;
}

/** From which side somebody looks at a tenant's impact. */
export type Side = 'RESPONSE' | 'PROVIDER_ACCOUNT_TEAM' | 'PARTNER' | 'TENANT';

/** Customer support, account managers and customer success account managers; a partner's name their partner. */
export function sideOf({ roles, partnerId }: Pick<Viewer, 'roles' | 'partnerId'>): Side {
  if (seesInternals(roles)) return 'RESPONSE';
  if (roles.includes('CUSTOMER_SUPPORT')) return 'PROVIDER_ACCOUNT_TEAM';
  if (!PARTNER_ROLES.some((role) => roles.includes(role))) return 'TENANT';
  return partnerId === null ? 'PROVIDER_ACCOUNT_TEAM' : 'PARTNER';
}

/**
 * An impact is hidden from the tenant and from its account managers until that tenant's first notice. The provider's own
 * account team may be briefed earlier, never a partner's, and never while a delay for risk to others runs.
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
 * Whoever sees an impact from its disclosure on is told of what happened to it since, and not of what went before: how sure
 * it was until then is the response's own. What counts is when each was recorded: a change dated back is news all the same.
 */
export function seesImpactChange(
  side: Side,
  { firstNoticeAt, briefedAt }: { firstNoticeAt: Date | null; briefedAt: Date | null },
  changedAt: Date,
): boolean {
  if (side === 'RESPONSE') return true;
  const since = [firstNoticeAt, side === 'PROVIDER_ACCOUNT_TEAM' ? briefedAt : null];
  return since.some((instant) => instant !== null && instant <= changedAt);
}

/** Whether responders may elect to brief the provider's own account team before the notices. Null when they may. */
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

/** Subscription administrators and owners answer for single cloud subscriptions, and are told of those alone. */
function answering({ contacts, impactedCloudSubscriptionIds }: TenantImpact, roles: readonly ContactRole[]): Contact[] {
  return contacts.filter(
    ({ role, cloudSubscriptionId }) =>
      roles.includes(role) &&
      (!isSubscriptionRole(role) ||
        (cloudSubscriptionId !== null && impactedCloudSubscriptionIds.includes(cloudSubscriptionId))),
  );
}
