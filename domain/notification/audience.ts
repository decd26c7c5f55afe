import { seesInternals, type Viewer } from '../access/policy.ts';
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

/** The contact roles that are mailed unless others are chosen. */
export const DEFAULT_MAIL_ROLES: readonly ContactRole[] = ['GLOBAL_TENANT_ADMINISTRATOR', 'PRIVACY_CONTACT'];

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

export interface Webhook {
  id: string;
  enabled: boolean;
  /** Null for every kind. */
  kinds: RevisionKind[] | null;
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

/** The recipients of a revision at one tenant, by channel. */
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

/** The contacts not mailed yet, for an unacknowledged notice or a mail that bounced. */
export function remainingContacts(tenant: TenantImpact, { mailRoles }: Pick<FanOut, 'mailRoles'>): Contact[] {
  if (!isNotifiedOf(tenant.certainty)) return [];
  return answering(
    tenant,
    CONTACT_ROLES.filter((role) => !mailRoles.includes(role)),
  );
}

/** Whether mail is sent instead of service health, so that the tenant is notified by mail alone. */
export function isInLieu({ channels }: Pick<FanOut, 'channels'>): boolean {
  return channels.includes('EMAIL') && !channels.includes('SERVICE_HEALTH');
}

/** When a tenant was notified: at the commit of its feed entry or, without service health, when its first mail was accepted. */
export function notifiedAt(
  fanOut: Pick<FanOut, 'channels'>,
  { feedEntryAt, mailsAcceptedAt }: { feedEntryAt: Date | null; mailsAcceptedAt: Date[] },
): Date | null {
  if (!isInLieu(fanOut)) return feedEntryAt;
  return mailsAcceptedAt.length > 0 ? new Date(Math.min(...mailsAcceptedAt.map((at) => at.getTime()))) : null;
}

/** When a notice is escalated to the remaining roles and the account team: once, and only while it is unacknowledged. */
export function escalationDueAt(notice: {
  notifiedAt: Date | null;
  acknowledgedAt: Date | null;
  escalatedAt: Date | null;
}): Date | null {
  const due = notice.notifiedAt && !notice.acknowledgedAt && !notice.escalatedAt;
  return due ? hoursAfter(notice.notifiedAt as Date, ESCALATION_HOURS) : null;
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
  return since.some((instant) => instant !== null && instant <= changedAt);
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
