import type { Estate } from '../../subgraphs/customers/tenants/estate.ts';
import { commitmentsFor } from './commitments.ts';
import { contactsFor } from './contacts.ts';
import { accountTeamFor, delegationsFor, partnersOf } from './partners.ts';
import { cloudSubscriptionsFor, resourcesFor } from './resources.ts';
import { customersWithTenants, type Tenant } from './tenants.ts';

/** The seed of the demo, whose ids are in the personas' tokens. */
export const ESTATE_SEED = 'tocsin';

export interface EstateSize {
  seed?: string;
  tenants?: number;
  resources?: number;
  /** The time relative to which delegations are current, past or future. */
  now: Date;
}

/** An invented estate, the same for the same arguments. Every domain and address ends in `.example` (RFC 2606). */
export function generateEstate(size: EstateSize): Estate {
  const estate = emptyEstate();
  for (const piece of estatePieces(size)) {
    for (const [part, rows] of Object.entries(piece)) {
      // The rows of one customer are few enough to be arguments of one call.
      (estate[part as keyof Estate] as unknown[]).push(...rows);
    }
  }
  return estate;
}

/**
 * The same estate in pieces: first the partners, then each customer with its data. Memory use does not depend on its
 * size.
 */
export function* estatePieces({
  seed = ESTATE_SEED,
  tenants: count = 200,
  resources = 20_000,
  now,
}: EstateSize): Generator<Estate> {
  const subscriptionsOf = cloudSubscriptionsFor(seed);
  const resourcesOf = resourcesFor(seed, count, resources);
  const contactsOf = contactsFor(seed);
  const delegationsOf = delegationsFor(seed, () => tenantsOf(seed, count), now);
  const accountTeamOf = accountTeamFor(seed);
  const commitmentsOf = commitmentsFor(seed, count);
  yield { ...emptyEstate(), partners: partnersOf(seed) };
  for (const { customer, tenants } of customersWithTenants(seed, count)) {
    const piece: Estate = { ...emptyEstate(), customers: [customer], tenants };
    for (const tenant of tenants) {
      const own = subscriptionsOf(tenant);
      const delegations = delegationsOf(tenant);
      piece.cloudSubscriptions.push(...own);
      piece.resources.push(...resourcesOf(tenant, own));
      piece.contacts.push(...contactsOf(tenant, own));
      piece.delegations.push(...delegations);
      piece.accountTeam.push(...accountTeamOf(tenant, delegations));
      piece.commitments.push(...commitmentsOf(tenant));
    }
    yield piece;
  }
}

function* tenantsOf(seed: string, count: number): Generator<Tenant> {
  for (const { tenants } of customersWithTenants(seed, count)) yield* tenants;
}

function emptyEstate(): Estate {
  return {
    customers: [],
    tenants: [],
    cloudSubscriptions: [],
    resources: [],
    contacts: [],
    partners: [],
    accountTeam: [],
    delegations: [],
    commitments: [],
  };
}
