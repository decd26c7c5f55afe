import type { Capacity } from '../../incident/incident.ts';
import { endOf } from '../../regimes/period.ts';
import type { Regime, RegimeId } from '../../regimes/regime.ts';
import { dataProtectionLaw, REGIMES } from '../../regimes/regimes.ts';

/** The duty of a customer, as controller, to notify its own supervisory authority. */
export interface CustomerDuty {
  law: RegimeId;
  /** How documents cite the law, such as `GDPR`. */
  citation: string;
  clause: string;
  /** Null where the law states no period: the Swiss Act requires a report as soon as possible. */
  deadline: Date | null;
}

/** What decides whether a tenant has a duty of its own. */
export interface CustomerFacts {
  capacity: readonly Capacity[];
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  /** The tenant's first notice. */
  notifiedAt: Date;
  /** Whether the tenant was ruled out, or the declaration withdrawn. */
  ended: boolean;
}

/** Whether the provider holds the tenant's data as its processor, so that the tenant itself notifies an authority (Art. 33(2)). */
export function notifiesItself({ capacity, ended }: Pick<CustomerFacts, 'capacity' | 'ended'>): boolean {
  return capacity.includes('PROCESSOR') && !ended;
}

/**
 * A controller is considered aware once its processor has informed it of the breach (EDPB Guidelines 9/2022, section II.A.4), so
 * the period begins with the tenant's first notice. Null where it notifies no authority, or no law of its country is known.
 */
export function customerDuty(facts: CustomerFacts): CustomerDuty | null {
  const law = facts.country && dataProtectionLaw(facts.country);
  const regime: Regime | undefined = law ? REGIMES[law] : undefined;
  const duty = regime?.duties.find(
    ({ step, recipient, capacity }) =>
      step === 'NOTICE' && recipient === 'SUPERVISORY_AUTHORITY' && capacity === 'CONTROLLER',
  );
  if (!regime || !duty || !notifiesItself(facts)) return null;
  const ends = duty.limits
    .filter(({ start }) => start === 'AWARENESS')
    .map(({ within }) => endOf(facts.notifiedAt, within).getTime());
  const { id, citation } = regime;
  return { law: id, citation, clause: duty.clause, deadline: ends.length > 0 ? new Date(Math.min(...ends)) : null };
}
