import { Tab, TabList } from '@fluentui/react-components';
import { Page } from '../parts/page.tsx';
import { useAddress } from '../parts/use-address.ts';
import { COMMON } from '../words/common.ts';
import { useWords } from '../words/language.tsx';
import { AllTenants } from './all-tenants.tsx';
import { ImpactedTenants } from './impacted-tenants.tsx';
import { TENANTS } from './words.ts';

/** Looking tenants up: account managers their portfolio, the provider's people all. */
export default function Tenants() {
  const words = useWords(TENANTS);
  const { desks } = useWords(COMMON);
  const [asked, set] = useAddress();
  const impacted = asked.get('view') === 'impacted';
  return (
    <Page title={desks.portfolio}>
      <TabList
        selectedValue={impacted ? 'impacted' : 'all'}
        onTabSelect={(_, { value }) => set({ view: value === 'impacted' ? 'impacted' : null })}
        aria-label={words.views}
      >
        <Tab value="all">{words.all}</Tab>
        <Tab value="impacted">{words.impacted}</Tab>
      </TabList>
      {impacted ? <ImpactedTenants /> : <AllTenants />}
    </Page>
  );
}
