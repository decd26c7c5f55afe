import { NotFound } from '../../parts/layout/not-found.tsx';
import { Page } from '../../parts/layout/page.tsx';
import { Tabs } from '../../parts/layout/tabs.tsx';
import { useAddress } from '../../parts/use-address.ts';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useWords } from '../../words/language.tsx';
import { useRights } from '../rights.ts';
import { AllTenants } from './all-tenants.tsx';
import { ImpactedTenants } from './impacted-tenants.tsx';
import { TENANTS } from './words.ts';

/** The tenant search: account managers find the tenants of their portfolio, the provider's staff all tenants. */
export default function Tenants() {
  const words = useWords(TENANTS);
  const { areas } = useWords(EVERYWHERE);
  const [parameters, set] = useAddress();
  const { whole } = useRights();
  const impacted = parameters.get('view') === 'impacted';
  if (!whole) return <NotFound />;
  return (
    <Page title={areas.portfolio}>
      <Tabs
        label={words.views}
        value={impacted ? 'impacted' : 'all'}
        onChange={(view) => set({ view: view === 'impacted' ? view : null })}
        tabs={[
          ['all', words.all],
          ['impacted', words.affected],
        ]}
      />
      {impacted ? <ImpactedTenants /> : <AllTenants />}
    </Page>
  );
}
