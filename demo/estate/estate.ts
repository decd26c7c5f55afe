import type { Estate } from '../../subgraphs/customers/tenants/estate.ts';
import { commitmentsFor } from './commitments.ts';
import { contactsFor } from './contacts.ts';
import { accountTeamFor, delegationsFor, partnersOf } from './partners.ts';
import { cloudSubscriptionsFor, resourcesFor } from './resources.ts';
import { households, type Tenant } from './tenants.ts';

/** The seed of the demo: its ids are the ones the personas' tokens name. */
export const ESTATE_SEED = 'tocsin';

export interface EstateSize {
  seed?: string;
  tenants?: number;
  resources?: number;
  /** What delegations are current, over or to come by. */
  now: Date;
}

/** An invented estate, the same for the same arguments. Every domain and address ends in `.example` (RFC 2606). */
export function generateEstate(size: EstateSize): Estate {
  const estate = emptyEstate();
  for (const piece of estatePieces(size)) {
    for (const [part, rows] of Object.entries(piece)) {
      // A customer's are few: they fit into a call.
      (estate[part as keyof Estate] as unknown[]).push(...rows);
    }
  }
  return estate;
}

/** The same estate in pieces: first the partners, then each customer with all that is its own. Nothing grows with its size. */
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
  for (const { customer, tenants } of households(seed, count)) {
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
  for (const { tenants } of households(seed, count)) yield* tenants;
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
