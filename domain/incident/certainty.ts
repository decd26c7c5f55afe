import type { Certainty } from '../notification/audience.ts';
import { type Unmet, unmetNeeds } from '../refusal.ts';
import { checkOptional, checkRequired } from '../text.ts';

/** Tenants one call may name. */
const TENANTS = 1_000;

export interface CertaintyChange {
  tenantIds: readonly string[];
  certainty: Certainty;
  /** Needed to rule a tenant out: a tenant that was told reads it. */
  reason: string | null;
}

/**
 * Whether it may be said how sure it is that tenants are hit.
 * @param unknown those of the tenants that the incident does not touch
 * @param unmet what else is wrong
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

/** What is wrong with a list of tenants that an incident must touch. */
export function checkTenantIds(tenantIds: readonly string[], unknown: readonly string[]): string[] {
  return [
    ...(tenantIds.length === 0 ? ['tenantIds must have at least one entry'] : []),
    ...(tenantIds.length > TENANTS ? [`tenantIds must not have more than ${TENANTS} entries`] : []),
    ...unknown.map((id) => `tenantIds must contain only tenants affected by the incident, not ${id}`),
  ];
}
