import type { Duty } from './regime.ts';
import { type dataProtectionLaw, REGIMES } from './regimes.ts';

/** A law that supervisory authorities apply. */
export type DataProtectionLaw = NonNullable<ReturnType<typeof dataProtectionLaw>>;

/** The controller's duty to notify a supervisory authority under a law. */
export function authorityDuty(law: DataProtectionLaw): Duty {
  const duty = REGIMES[law]?.duties.find(({ recipient }) => recipient === 'SUPERVISORY_AUTHORITY');
  if (!duty) throw new Error(`${law} states no duty to notify a supervisory authority.`);
  return duty;
}
