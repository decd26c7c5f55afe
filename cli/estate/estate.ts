import { type Commitment, commitmentsOf } from './commitments.ts';
import { type Contact, contactsOf } from './contacts.ts';
import {
  type AccountTeamMember,
  accountTeamOf,
  type Delegation,
  delegationsOf,
  type Partner,
  partnersOf,
} from './partners.ts';
import { type CloudSubscription, cloudSubscriptions, type Resource, resourcesOf } from './resources.ts';
import { type Customer, customersAndTenants, type Tenant } from './tenants.ts';

/** The seed of the demo: its ids are the ones the personas' tokens name. */
export const ESTATE_SEED = 'tocsin';

/** A provider's customers and what they run: everything the demo knows before the first incident. */
export interface Estate {
  customers: Customer[];
  tenants: Tenant[];
  cloudSubscriptions: CloudSubscription[];
  resources: Resource[];
  contacts: Contact[];
  partners: Partner[];
  accountTeam: AccountTeamMember[];
  delegations: Delegation[];
  commitments: Commitment[];
}

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
