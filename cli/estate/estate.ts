import type { Estate } from '../../subgraphs/customers/estate.ts';
import { commitmentsOf } from './commitments.ts';
import { contactsOf } from './contacts.ts';
import { accountTeamOf, delegationsOf, partnersOf } from './partners.ts';
import { cloudSubscriptions, resourcesOf } from './resources.ts';
import { customersAndTenants } from './tenants.ts';

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
export function generateEstate({
  seed = ESTATE_SEED,
  tenants: count = 200,
  resources = 20_000,
  now,
}: EstateSize): Estate {
  const { customers, tenants } = customersAndTenants(seed, count);
  const subscriptions = cloudSubscriptions(seed, tenants);
  const delegations = delegationsOf(seed, tenants, now);
  return {
    customers,
    tenants,
    cloudSubscriptions: subscriptions,
    resources: resourcesOf(seed, tenants, subscriptions, resources),
    contacts: contactsOf(seed, tenants, subscriptions),
    partners: partnersOf(seed),
    accountTeam: accountTeamOf(seed, tenants, delegations),
    delegations,
    commitments: commitmentsOf(seed, tenants),
  };
}
