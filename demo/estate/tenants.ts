import type { CustomerRow as Customer, TenantRow as Tenant } from '../../subgraphs/customers/tables.ts';
import { AUTHORITIES, BRANCHES, HOUSEHOLDS, TRADES } from './companies.ts';
import { COUNTRIES, type Country } from './countries.ts';
import { idOf, type Seeded, seeded } from './seeded.ts';

export type { Customer, Tenant };

/** Tenants a customer, dealt like cards: 51 tenants to 20 customers. */
const SIZES = [1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 5, 5];
/** The customer that is a government; it has one tenant for each authority. */
const GOVERNMENT = 5;

/** A customer, and the tenants it has. */
export interface Household {
  customer: Customer;
  tenants: Tenant[];
}

export function customersAndTenants(seed: string, count: number): { customers: Customer[]; tenants: Tenant[] } {
  const all = [...households(seed, count)];
  return { customers: all.map(({ customer }) => customer), tenants: all.flatMap(({ tenants }) => tenants) };
}

/**
 * Customers and their tenants, the same for the same seed whatever else the estate holds. The first customers go once
 * round the countries, so that 200 tenants reach every one.
 * @param count how many tenants
 */
export function* households(seed: string, count: number): Generator<Household> {
  const choose = seeded(seed, 'tenants');
  const houses = choose.shuffle(HOUSEHOLDS);
  let made = 0;
  let sizes: number[] = [];
  for (let place = 0; made < count; place++) {
    if (sizes.length === 0) sizes = choose.shuffle(SIZES);
    const size = sizes.pop() as number;
    const home = COUNTRIES[place] ?? choose.pick(COUNTRIES);
    const government = place === GOVERNMENT;
    const partition = government ? 'government' : 'public';
    const name = government ? `Government of ${home.code}` : companyName(choose, houses, place);
    const customer = { id: idOf(seed, 'customer', place), name, partition };
    const tenants: Tenant[] = [];
    const names = government ? AUTHORITIES : BRANCHES.slice(0, size).map((branch) => `${name} ${branch}`);
    for (const [ordinal, each] of names.entries()) {
      if (made === count) break;
      const country = government || ordinal === 0 || choose.chance(0.7) ? home : choose.pick(COUNTRIES);
      const id = idOf(seed, 'tenant', made++);
      const tenantName = !government && size === 1 ? name : each;
      tenants.push({ id, customerId: customer.id, ...placed(choose, tenantName, country), partition });
    }
    yield { customer, tenants };
  }
}

function companyName(choose: Seeded, houses: readonly string[], place: number): string {
  const house = houses[place % houses.length] as string;
  // Past the list a company is told from its namesake by a number: an estate of any size keeps its names apart.
  const round = Math.floor(place / houses.length);
  return `${house} ${choose.pick(TRADES)}${round === 0 ? '' : ` ${round + 1}`}`;
}

function placed(choose: Seeded, name: string, country: Country) {
  const label = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  const locale = choose.chance(0.8) ? (country.locales[0] as string) : choose.pick(country.locales);
  return { name, domain: `${label}.example`, country: country.code, locale };
}
