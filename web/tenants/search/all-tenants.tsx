import { usePages } from '../../graph/use-pages.ts';
import { useAddress } from '../../parts/use-address.ts';
import { useWords } from '../../words/language.tsx';
import { useChanges } from '../use-changes.ts';
import { Filters, placesOf } from './filters.tsx';
import { List } from './list.tsx';
import { TenantRow } from './tenant-row.tsx';
import { Tenants } from './tenants.generated.ts';
import { TENANTS } from './words.ts';

/** All tenants that the viewer may see. */
export function AllTenants() {
  const words = useWords(TENANTS);
  const [parameters, set] = useAddress();
  const changes = useChanges(null, () => tenants.refresh());
  const tenants = usePages(
    Tenants,
    { search: parameters.get('search'), filter: placesOf(parameters) },
    (answer) => answer.tenants,
    { pause: !changes.ready },
  );
  return (
    <>
      <Filters parameters={parameters} set={set} />
      <List
        pages={tenants}
        latest={changes.latest}
        label={words.all}
        nothing={[words.nothingFound, words.nothingFoundDetail]}
        keyOf={({ id }) => id}
        row={(tenant) => (
          <TenantRow tenant={tenant} change={changes.latest.find(({ impact }) => impact.tenant.id === tenant.id)} />
        )}
      />
    </>
  );
}
