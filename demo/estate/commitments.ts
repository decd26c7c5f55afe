import type { CommitmentRow as Commitment } from '../../subgraphs/customers/tables.ts';
import { idOf, seeded } from './seeded.ts';
import type { Tenant } from './tenants.ts';

export type { Commitment };

const KINDS = [
  { step: 'EARLY_WARNING', basis: 'LAW', reference: 'NIS2 Directive Art. 23(4)(a)' },
  { step: 'NOTICE', basis: 'CONTRACT', reference: 'Master services agreement, schedule 7, clause 4.2' },
] as const;

/**
 * About one tenant in ten has a commitment within 24 hours.
 * @param count the number of tenants for which the function will be called
 */
export function commitmentsFor(seed: string, count: number): (tenant: Tenant) => Commitment[] {
  const whether = seeded(seed, 'commitments');
  // The kinds are chosen after the decisions for all tenants, which use the first part of the stream.
  const which = whether.copy();
  for (let left = count; left > 0; left--) which.fraction();
  let place = 0;
  return ({ id: tenantId }) => {
    if (!whether.chance(0.1)) return [];
    return [{ id: idOf(seed, 'commitment', place++), tenantId, hours: 24, ...which.pick(KINDS) }];
  };
}
