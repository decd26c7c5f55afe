import { PARTNER_ROLES, POLICIES, type Viewer } from '../access/policy.ts';
import { type Unmet, unmetNeeds } from '../refusal.ts';
import type { RevisionKind } from './advisory.ts';

/** The limit of a tenant's webhooks, counting those that are visible to the registering viewer. */
const MAX_WEBHOOKS = 20;
/** In characters. */
const MAX_URL_LENGTH = 2_048;
/** The versions of the payload. */
const PAYLOAD_VERSIONS = [1];
/** How long a replaced secret remains valid, so that a receiver can switch to the new one. */
const ROTATION_HOURS = 24;
/** The number of days with failures only after which a webhook is disabled. */
const GIVE_UP_DAYS = 5;
const HOUR_MS = 3_600_000;

export interface WebhookInput {
  url: string;
  /** Null for every kind. */
  kinds: RevisionKind[] | null;
  payloadVersion: number;
}

export interface Registration {
  /** The number of existing webhooks. */
  webhooks: number;
  /** What is wrong with the URL's target, as a sentence that begins with `url`; null for a valid one. */
  checkUrl: string | null;
  /** The cloud subscriptions of the registering viewer; null for the whole tenant. */
  cloudSubscriptionIds: string[] | null;
}

/** Whether a webhook can be registered. */
export function checkWebhook({ url, kinds, payloadVersion }: WebhookInput, registration: Registration): Unmet | null {
  const { webhooks, checkUrl, cloudSubscriptionIds } = registration;
  const unmet = checkUrl ? [checkUrl] : [];
  if (url.length > MAX_URL_LENGTH) unmet.push(`url must not be longer than ${MAX_URL_LENGTH} characters`);
  if (kinds?.length === 0) unmet.push('kinds must have at least one entry, or be omitted for all kinds');
  if (!PAYLOAD_VERSIONS.includes(payloadVersion))
    unmet.push(`payloadVersion must be ${PAYLOAD_VERSIONS.join(' or ')}, not ${payloadVersion}`);
  if (cloudSubscriptionIds?.length === 0) unmet.push('tenantId must be a tenant with a cloud subscription of yours');
  if (webhooks >= MAX_WEBHOOKS)
    unmet.push(`tenantId already has ${webhooks} of your webhooks, the maximum is ${MAX_WEBHOOKS}: remove one first`);
  return unmet.length > 0 ? unmetNeeds('The webhook cannot be registered', unmet) : null;
}

/**
 * The viewer reduced to the roles that may hold webhooks. The wider visibility of another role (all tenants, a whole tenant,
 * a partner's portfolio) must not decide which notices the viewer can have sent to a webhook.
 */
export function asWebhookHolder(viewer: Viewer): Viewer {
  const mixed = viewer.partnerId !== null || PARTNER_ROLES.some((role) => viewer.roles.includes(role));
  const holders: readonly string[] = POLICIES.WEBHOOKS;
  return { ...viewer, partnerId: null, roles: mixed ? [] : viewer.roles.filter((role) => holders.includes(role)) };
}

/** When a secret that is replaced at a given time expires; until then it is valid in addition to its successor. */
export function goodUntil(replacedAt: Date): Date {
  return new Date(replacedAt.getTime() + ROTATION_HOURS * HOUR_MS);
}

/** The secrets in force at a given time, newest first. */
export function secretsInForce<Secret>(
  { secret, previous, previousUntil }: { secret: Secret; previous: Secret | null; previousUntil: Date | null },
  at: Date,
): Secret[] {
  return previous !== null && previousUntil && at < previousUntil ? [secret, previous] : [secret];
}

/** The results of a webhook's calls. */
export interface WebhookHealth {
  /** The first failure after the last accepted call. */
  failingSince: Date | null;
  /** When it was disabled: nothing is sent after that. */
  disabledAt: Date | null;
  disabledReason: string | null;
}

/** Records the result of a call: after GIVE_UP_DAYS with failures only, the webhook is disabled. */
export function recordResult(health: WebhookHealth, accepted: boolean, at: Date): WebhookHealth {
  if (accepted) return { ...health, failingSince: null };
  const failingSince = health.failingSince ?? at;
  const days = (at.getTime() - failingSince.getTime()) / (24 * HOUR_MS);
  if (health.disabledAt || days < GIVE_UP_DAYS) return { ...health, failingSince };
  const disabledReason = `No successful delivery for ${GIVE_UP_DAYS} days.`;
  return { ...health, failingSince, disabledAt: at, disabledReason };
}

/** Enables a webhook without its history of failures: it is disabled again only after GIVE_UP_DAYS of new ones. */
export function enable(health: WebhookHealth): WebhookHealth {
  return { ...health, failingSince: null, disabledAt: null, disabledReason: null };
}
