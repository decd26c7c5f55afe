import { NotFound } from '../parts/not-found.tsx';
import { Page } from '../parts/page.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { useAddress } from '../parts/use-address.ts';
import { EVERYWHERE } from '../words/everywhere.ts';
import { useWords } from '../words/language.tsx';
import { AllTenants } from './all-tenants.tsx';
import { ImpactedTenants } from './impacted-tenants.tsx';
import { useRights } from './rights.ts';
import { TENANTS } from './words.ts';

/** Looking tenants up: account managers their portfolio, the provider's people all. */
export default function Tenants() {
  const words = useWords(TENANTS);
  const { desks } = useWords(EVERYWHERE);
  const [asked, set] = useAddress();
  const { whole } = useRights();
  const impacted = asked.get('view') === 'impacted';
  if (!whole) return <NotFound />;
  return (
    <Page title={desks.portfolio}>
      <Tabs
        label={words.views}
        value={impacted ? 'impacted' : 'all'}
        onChange={(view) => set({ view: view === 'impacted' ? view : null })}
        tabs={[
          ['all', words.all],
          ['impacted', words.impacted],
        ]}
      />
      {impacted ? <ImpactedTenants /> : <AllTenants />}
    </Page>
  );
}
