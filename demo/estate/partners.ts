import type {
  AccountTeamMemberRow as AccountTeamMember,
  DelegationRow as Delegation,
  PartnerRow as Partner,
} from '../../subgraphs/customers/tables.ts';
import { person } from './contacts.ts';
import { idOf, type Seeded, seeded } from './seeded.ts';
import type { Tenant } from './tenants.ts';

export type { AccountTeamMember, Delegation, Partner };

const PARTNERS = [
  { name: 'Harbour Light Partners', domain: 'harbour-light.example', share: 0.4, account: 'persona:partner' },
  { name: 'Summit Ridge Advisory', domain: 'summit-ridge.example', share: 0.3, account: 'persona:second-partner' },
];
const PROVIDER = 'provider.example';
const DAY_MS = 24 * 60 * 60 * 1000;

/** The two partners, the same for the same seed. */
export function partnersOf(seed: string): Partner[] {
  return PARTNERS.map(({ name }, place) => ({ id: idOf(seed, 'partner', place), name }));
}

/**
 * The delegations of tenants to partners: most are in force at `now`, some are past, future or revoked.
 * @param tenants all tenants for which the function will be called, in that order
 */
export function delegationsFor(
  seed: string,
  tenants: () => Iterable<Tenant>,
  now: Date,
): (tenant: Tenant) => Delegation[] {
  const choose = seeded(seed, 'delegations');
  let granted = 0;
  // The choices for a partner begin where those for the previous one end.
  const partners = PARTNERS.map(({ share }, partner) => {
    const own = { choose: choose.copy(), place: granted, share, partnerId: idOf(seed, 'partner', partner) };
    if (partner === PARTNERS.length - 1) return own;
    for (const tenant of tenants()) {
      if (!isGranted(choose, tenant, share)) continue;
      term(choose, now);
      granted += 1;
    }
    return own;
  });
  return (tenant) =>
    partners.flatMap((partner) => {
      if (!isGranted(partner.choose, tenant, partner.share)) return [];
      const id = idOf(seed, 'delegation', partner.place++);
      return [{ id, partnerId: partner.partnerId, tenantId: tenant.id, ...term(partner.choose, now) }];
    });
}

function isGranted(choose: Seeded, { partition }: Tenant, share: number): boolean {
  return partition === 'public' && choose.chance(share);
}

function term(choose: Seeded, now: Date): Pick<Delegation, 'from' | 'until' | 'revokedAt'> {
  const day = (offset: number) => new Date(now.getTime() + offset * DAY_MS);
  const kind = choose.fraction();
  if (kind < 0.1) return { from: day(-choose.between(400, 700)), until: day(-choose.between(5, 90)), revokedAt: null };
  if (kind < 0.18) return { from: day(choose.between(5, 60)), until: day(choose.between(200, 400)), revokedAt: null };
  const current = { from: day(-choose.between(30, 400)), until: day(choose.between(30, 600)) };
  return { ...current, revokedAt: kind < 0.22 ? day(-choose.between(1, 20)) : null };
}

/**
 * Each tenant's account team: employees of the provider, and of every partner with a delegation for it, whether past,
 * current or future.
 */
export function accountTeamFor(
  seed: string,
): (tenant: Tenant, delegations: readonly Delegation[]) => AccountTeamMember[] {
  const choose = seeded(seed, 'account team');
  const employees = crew(choose, PROVIDER, ['persona:account-manager', 'staff:1', 'staff:2', 'staff:3', 'staff:4']);
  const support = crew(choose, PROVIDER, ['persona:support', 'staff:5', 'staff:6']);
  const partners = PARTNERS.map(({ domain, account }, place) => ({
    id: idOf(seed, 'partner', place),
    people: crew(choose, domain, [account, `partner:${place + 1}:1`, `partner:${place + 1}:2`]),
  }));
  let place = 0;
  return ({ id: tenantId }, delegations) => {
    const team: AccountTeamMember[] = [];
    const add = (role: AccountTeamMember['role'], people: typeof support, partnerId: string | null) =>
      team.push({ id: idOf(seed, 'account team', place++), tenantId, ...choose.pick(people), role, partnerId });
    add('CUSTOMER_SUCCESS_ACCOUNT_MANAGER', employees, null);
    if (choose.chance(0.4)) add('CUSTOMER_SUPPORT', support, null);
    for (const { id, people } of partners) {
      if (delegations.some(({ partnerId }) => partnerId === id)) add('ACCOUNT_MANAGER', people, id);
    }
    return team;
  };
}

function crew(choose: Seeded, domain: string, subjects: string[]) {
  return subjects.map((subject) => ({ subject, ...person(choose, domain) }));
}
