import type { CustomerRow as Customer, TenantRow as Tenant } from '../../subgraphs/customers/tables.ts';
import { AUTHORITIES, BRANCHES, HOUSEHOLDS, TRADES } from './companies.ts';
import { COUNTRIES, type Country } from './countries.ts';
import { idOf, type Seeded, seeded } from './seeded.ts';

export type { Customer, Tenant };

/** The numbers of tenants per customer, drawn like cards: 51 tenants for 20 customers. */
const SIZES = [1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 5, 5];
/** The position of the customer that is a government; it has one tenant for each authority. */
const GOVERNMENT = 5;

/** A customer and its tenants. */
export interface CustomerWithTenants {
  customer: Customer;
  tenants: Tenant[];
}

export function customersAndTenants(seed: string, count: number): { customers: Customer[]; tenants: Tenant[] } {
  const all = [...customersWithTenants(seed, count)];
  return { customers: all.map(({ customer }) => customer), tenants: all.flatMap(({ tenants }) => tenants) };
}

/**
 * Customers and their tenants, the same for the same seed, whatever else the estate contains. The first customers are
 * distributed over all countries, so that 200 tenants include each of them.
 * @param count the number of tenants
 */
export function* customersWithTenants(seed: string, count: number): Generator<CustomerWithTenants> {
  const choose = seeded(seed, 'tenants');
  // Of a stream of their own, so that regions change nothing else in the estate.
  const regions = seeded(seed, 'regions');
  const firstWords = choose.shuffle(HOUSEHOLDS);
  let made = 0;
  let sizes: number[] = [];
  for (let position = 0; made < count; position++) {
    if (sizes.length === 0) sizes = choose.shuffle(SIZES);
    const size = sizes.pop() as number;
    const home = COUNTRIES[position] ?? choose.pick(COUNTRIES);
    const government = position === GOVERNMENT;
    const partition = government ? 'government' : 'public';
    const name = government ? `Government of ${home.code}` : companyName(choose, firstWords, position);
    const customer = { id: idOf(seed, 'customer', position), name, partition };
    const tenants: Tenant[] = [];
    const names = government ? AUTHORITIES : BRANCHES.slice(0, size).map((branch) => `${name} ${branch}`);
    for (const [ordinal, each] of names.entries()) {
      if (made === count) break;
      const country = government || ordinal === 0 || choose.chance(0.7) ? home : choose.pick(COUNTRIES);
      const id = idOf(seed, 'tenant', made++);
      const tenantName = !government && size === 1 ? name : each;
      const region = country.regions ? regions.pick(country.regions) : null;
      tenants.push({ id, customerId: customer.id, ...placed(choose, tenantName, country), region, partition });
    }
    yield { customer, tenants };
  }
}

function companyName(choose: Seeded, firstWords: readonly string[], position: number): string {
  const firstWord = firstWords[position % firstWords.length] as string;
  // Beyond the list, a number distinguishes companies with the same first word, so that names are unique in an estate
  // of any size.
  const round = Math.floor(position / firstWords.length);
  return `${firstWord} ${choose.pick(TRADES)}${round === 0 ? '' : ` ${round + 1}`}`;
}

function placed(choose: Seeded, name: string, country: Country) {
  const label = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  const locale = choose.chance(0.8) ? (country.locales[0] as string) : choose.pick(country.locales);
  return { name, domain: `${label}.example`, country: country.code, locale };
}
