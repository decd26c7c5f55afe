import { PARTNER_ROLES, POLICIES, type Viewer } from '../access/policy.ts';
import { type Unmet, unmetNeeds } from '../refusal.ts';
import type { RevisionKind } from './advisory.ts';

/** The most webhooks that whoever registers one may have for a tenant. */
const MOST_WEBHOOKS = 20;
/** Characters a URL may have. */
const URL_LENGTH = 2_048;
/** The versions of what is sent. */
const PAYLOAD_VERSIONS = [1];
/** Hours for which a secret stays good after it was replaced, so that a receiver may learn the next one in between. */
const ROTATION_HOURS = 24;
/** Days of nothing but failure after which nothing is sent any more. */
const GIVE_UP_DAYS = 5;
const HOUR = 3_600_000;

export interface WebhookInput {
  url: string;
  /** Null for every kind. */
  kinds: RevisionKind[] | null;
  payloadVersion: number;
}

export interface Registration {
  /** How many there are already. */
  webhooks: number;
  /** What is wrong with where the URL leads, as a sentence that begins with `url`; null when nothing is. */
  checkUrl: string | null;
  /** The tenant's cloud subscriptions its owner answers for; null for the whole tenant. */
  cloudSubscriptionIds: string[] | null;
}

/** Whether a webhook can be registered. */
export function checkWebhook({ url, kinds, payloadVersion }: WebhookInput, registration: Registration): Unmet | null {
  const { webhooks, checkUrl, cloudSubscriptionIds } = registration;
  const unmet = checkUrl ? [checkUrl] : [];
  if (url.length > URL_LENGTH) unmet.push(`url must not be longer than ${URL_LENGTH} characters`);
  if (kinds?.length === 0) unmet.push('kinds must name at least one kind, or be absent for all of them');
  if (!PAYLOAD_VERSIONS.includes(payloadVersion))
    unmet.push(`payloadVersion must be ${PAYLOAD_VERSIONS.join(' or ')}, not ${payloadVersion}`);
  if (cloudSubscriptionIds?.length === 0)
    unmet.push('tenantId must name a tenant with a cloud subscription that you answer for');
  if (webhooks >= MOST_WEBHOOKS)
    unmet.push(`tenantId has ${webhooks} webhooks of yours already, and may have ${MOST_WEBHOOKS}: remove one first`);
  return unmet.length > 0 ? unmetNeeds('The webhook cannot be registered', unmet) : null;
}

/**
 * The viewer as far as webhooks go: in the roles that hold them alone, since what another role reaches beside them (all
 * tenants, the whole of one, a partner's portfolio) is nothing it may have sent anywhere.
 */
export function asWebhookHolder(viewer: Viewer): Viewer {
  const mixed = viewer.partnerId !== null || PARTNER_ROLES.some((role) => viewer.roles.includes(role));
  const holders: readonly string[] = POLICIES.WEBHOOKS;
  return { ...viewer, partnerId: null, roles: mixed ? [] : viewer.roles.filter((role) => holders.includes(role)) };
}

/** Until when the secret that is replaced at an instant stays good beside its successor. */
export function goodUntil(replacedAt: Date): Date {
  return new Date(replacedAt.getTime() + ROTATION_HOURS * HOUR);
}

/** The secrets that sign at an instant, the newest first. */
export function secretsInForce<Secret>(
  { secret, previous, previousUntil }: { secret: Secret; previous: Secret | null; previousUntil: Date | null },
  at: Date,
): Secret[] {
  return previous !== null && previousUntil && at < previousUntil ? [secret, previous] : [secret];
}

/** How a webhook's calls have gone. */
export interface WebhookHealth {
  /** The first of the failures since the last call that was accepted. */
  failingSince: Date | null;
  /** From when nothing is sent any more. */
  disabledAt: Date | null;
  disabledReason: string | null;
}

/** A call was accepted, or failed: after days of nothing but failure the webhook is disabled. */
export function recordResult(health: WebhookHealth, accepted: boolean, at: Date): WebhookHealth {
  if (accepted) return { ...health, failingSince: null };
  const failingSince = health.failingSince ?? at;
  const days = (at.getTime() - failingSince.getTime()) / (24 * HOUR);
  if (health.disabledAt || days < GIVE_UP_DAYS) return { ...health, failingSince };
  const disabledReason = `No call was accepted for ${GIVE_UP_DAYS} days.`;
  return { ...health, failingSince, disabledAt: at, disabledReason };
}

/** As if nothing had failed yet: it is disabled again after as many days as the first time. */
export function enable(health: WebhookHealth): WebhookHealth {
  return { ...health, failingSince: null, disabledAt: null, disabledReason: null };
}
