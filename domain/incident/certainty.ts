import type { Certainty } from '../notification/audience.ts';
import { type Unmet, unmetNeeds } from '../refusal.ts';
import { checkOptional, checkRequired } from '../text.ts';

/** The limit of tenants in one call. */
const MAX_TENANTS = 1_000;

export interface CertaintyChange {
  tenantIds: readonly string[];
  certainty: Certainty;
  /** Required to rule a tenant out: a notified tenant reads it. */
  reason: string | null;
}

/**
 * Checks a change of the certainty with which tenants are impacted.
 * @param unknown those of the tenants that the incident does not impact
 * @param unmet needs already found unmet
 */
export function checkCertainty(
  { tenantIds, certainty, reason }: CertaintyChange,
  unknown: readonly string[],
  unmet: string[] = [],
): Unmet | null {
  const because = 'ruling out a tenant requires a reason, which the tenant can read if it was notified';
  const all = [
    ...unmet,
    ...checkTenantIds(tenantIds, unknown),
    ...(certainty === 'RULED_OUT'
      ? checkRequired({ reason: { value: reason, because } })
      : checkOptional({ reason: { value: reason } })),
  ];
  return all.length > 0 ? unmetNeeds('The confidence cannot be saved', all) : null;
}

/** What is wrong with a list of tenants that the incident must impact. */
export function checkTenantIds(tenantIds: readonly string[], unknown: readonly string[]): string[] {
  return [
    ...(tenantIds.length === 0 ? ['tenantIds must have at least one entry'] : []),
    ...(tenantIds.length > MAX_TENANTS ? [`tenantIds must not have more than ${MAX_TENANTS} entries`] : []),
    ...unknown.map((id) => `tenantIds must contain only tenants affected by the incident, not ${id}`),
  ];
}
