import type { CommitmentRow as Commitment } from '../../subgraphs/customers/tables.ts';
import { idOf, seeded } from './seeded.ts';
import type { Tenant } from './tenants.ts';

export type { Commitment };

const KINDS = [
  { step: 'EARLY_WARNING', basis: 'LAW', reference: 'NIS2 Directive Art. 23(4)(a)' },
  { step: 'NOTICE', basis: 'CONTRACT', reference: 'Master services agreement, schedule 7, clause 4.2' },
] as const;

/** About one tenant in ten is owed something within 24 hours. */
export function commitmentsOf(seed: string, tenants: readonly Tenant[]): Commitment[] {
  const choose = seeded(seed, 'commitments');
  return tenants
    .filter(() => choose.chance(0.1))
    .map((tenant, place) => ({
      id: idOf(seed, 'commitment', place),
      tenantId: tenant.id,
      hours: 24,
      ...choose.pick(KINDS),
    }));
}
