import { usePages } from '../graph/use-pages.ts';
import { useAddress } from '../parts/use-address.ts';
import { useWords } from '../words/language.tsx';
import { Filters, placesOf } from './filters.tsx';
import { List } from './list.tsx';
import { TenantRow } from './tenant-row.tsx';
import { Tenants } from './tenants.generated.ts';
import { useChanges } from './use-changes.ts';
import { TENANTS } from './words.ts';

/** The viewer's tenants, whether anything touches them or not. */
export function AllTenants() {
  const words = useWords(TENANTS);
  const [asked, set] = useAddress();
  const changes = useChanges(null, () => tenants.refresh());
  const tenants = usePages(
    Tenants,
    { search: asked.get('search'), filter: placesOf(asked) },
    (answer) => answer.tenants,
    { pause: !changes.ready },
  );
  return (
    <>
      <Filters asked={asked} set={set} />
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
