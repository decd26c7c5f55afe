import { useQuery } from 'urql';
import { useRights } from './rights.ts';
import {
  TenantAddresses,
  type TenantAddressesQuery,
  TenantName,
  TenantTerms,
  type TenantTermsQuery,
  TenantWhole,
  type TenantWholeQuery,
} from './tenant.generated.ts';

export type WholeTenant = NonNullable<TenantWholeQuery['tenant']>;
export type Addresses = NonNullable<TenantAddressesQuery['tenant']>;
export type Terms = NonNullable<TenantTermsQuery['tenant']>;

/**
 * A tenant as far as the viewer may read it. Each right is a question of its own: the graph refuses one that names anything
 * the viewer may not read, whatever it says of leaving that out.
 */
export function useTenant(id: string, { pause }: { pause: boolean }) {
  const rights = useRights();
  const variables = { id };
  const [name, nameAgain] = useQuery({ query: TenantName, variables, pause: pause || rights.whole });
  const [whole, wholeAgain] = useQuery({ query: TenantWhole, variables, pause: pause || !rights.whole });
  const [terms, termsAgain] = useQuery({ query: TenantTerms, variables, pause: pause || !rights.terms });
  const [addresses, addressesAgain] = useQuery({
    query: TenantAddresses,
    variables,
    pause: pause || !rights.addresses,
  });
  const asked = [
    { ...(rights.whole ? whole : name), wanted: true, again: rights.whole ? wholeAgain : nameAgain },
    { ...terms, wanted: rights.terms, again: termsAgain },
    { ...addresses, wanted: rights.addresses, again: addressesAgain },
  ].filter(({ wanted }) => wanted);
  return {
    /** Undefined until all is there; null when the viewer may see no such tenant. */
    tenant: asked.every(({ data }) => data) ? (rights.whole ? whole : name).data?.tenant : undefined,
    whole: whole.data?.tenant,
    terms: terms.data?.tenant,
    addresses: addresses.data?.tenant,
    error: asked.find(({ error }) => error)?.error,
    refresh() {
      for (const { again } of asked) again({ requestPolicy: 'network-only' });
    },
  };
}
