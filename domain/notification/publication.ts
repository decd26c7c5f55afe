import { type Unmet, unmetNeeds } from '../refusal.ts';
import type { RevisionKind } from './advisory.ts';
import { type Delay, holdAt } from './delay.ts';

/** Who would be notified by a publication, and what holds it. */
interface Outreach {
  /** The delays of the declaration in force. */
  delays: readonly Delay[];
  /** Whether a tenant is suspected or confirmed to be impacted. */
  reachesTenants: boolean;
}

/**
 * The refusal of a publication that an approved delay holds, or that would notify no tenant: it would stop the clock without a
 * notice in any customer's hands. A retraction goes to those that were notified, and the delays of its declaration ended with
 * the withdrawal.
 */
export function checkOutreach(kind: RevisionKind, { delays, reachesTenants }: Outreach, now: Date): Unmet | null {
  if (kind === 'RETRACTION') return null;
  const hold = holdAt(delays, now);
  const unmet = [
    ...(hold
      ? [
          `delay: an approved delay for ${hold.reason} holds the notices until ${hold.until.toISOString()}, unless it is lifted`,
        ]
      : []),
    ...(reachesTenants
      ? []
      : ['tenants: no tenant is impacted, so no tenant would be notified; scope the incident first']),
  ];
  return unmet.length > 0 ? unmetNeeds('The revision cannot be published', unmet) : null;
}
