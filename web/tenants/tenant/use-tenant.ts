import { useQuery } from 'urql';
import { useRights } from '../rights.ts';
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
 * A tenant as far as the viewer may read it. Each right has its own query: the gateway rejects a query that includes a field
 * the viewer may not read, even if @include or @skip leaves it out.
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
  const queries = [
    { ...(rights.whole ? whole : name), wanted: true, again: rights.whole ? wholeAgain : nameAgain },
    { ...terms, wanted: rights.terms, again: termsAgain },
    { ...addresses, wanted: rights.addresses, again: addressesAgain },
  ].filter(({ wanted }) => wanted);
  return {
    /** Undefined until every query has answered; null when there is no such tenant for the viewer. */
    tenant: queries.every(({ data }) => data) ? (rights.whole ? whole : name).data?.tenant : undefined,
    whole: whole.data?.tenant,
    terms: terms.data?.tenant,
    addresses: addresses.data?.tenant,
    error: queries.find(({ error }) => error)?.error,
    refresh() {
      for (const { again } of queries) again({ requestPolicy: 'network-only' });
    },
  };
}
