import { makeStyles, Tab, TabList } from '@fluentui/react-components';
import { ShieldCheckmarkRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useQuery } from 'urql';
import { usePages } from '../../graph/use-pages.ts';
import { Page } from '../../parts/layout/page.tsx';
import { Skeleton } from '../../parts/layout/skeleton.tsx';
import { Nothing } from '../../parts/lists/nothing.tsx';
import { Windowed } from '../../parts/lists/windowed.tsx';
import { Trouble } from '../../parts/trouble.tsx';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useFormats, useWords } from '../../words/language.tsx';
import { useNews } from '../news/news.tsx';
import { NewsList } from '../news/news-list.tsx';
import { NotificationsSwitch } from '../news/notifications-switch.tsx';
import { Entry } from './entry.tsx';
import { MyTenants, ServiceHealth } from './health.generated.ts';
import { TenantChoice } from './tenant-choice.tsx';
import { HEALTH } from './words.ts';

type Shown = 'active' | 'past' | 'all';
const TITLES = { active: 'nothingActive', past: 'nothingPast', all: 'nothing' } as const;
const STATES = { active: ['ACTIVE'], past: ['RESOLVED'], all: null } as const;

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: '16px', justifyContent: 'space-between', alignItems: 'end' },
});

/** The Service Health feed of the viewer's tenants, updated live. */
export default function Health() {
  const styles = useStyles();
  const words = useWords(HEALTH);
  const { areas } = useWords(EVERYWHERE);
  const formats = useFormats();
  const [shown, setShown] = useState<Shown>('active');
  const news = useNews(() => {
    notices.refresh();
    readTenants({ requestPolicy: 'network-only' });
  });
  const [{ data, error }, readTenants] = useQuery({ query: MyTenants, variables: {}, pause: !news.ready });
  const tenants = data?.viewer.tenants.edges.map(({ node }) => node);
  const [chosen, setChosen] = useState<string | null>(null);
  const tenant = tenants?.find(({ id }) => id === chosen) ?? tenants?.[0];
  const states = STATES[shown];
  const notices = usePages(
    ServiceHealth,
    { tenantId: tenant?.id ?? '', filter: states && { states: [...states] } },
    (answer) => answer.serviceHealth,
    { pause: !tenant },
  );
  return (
    <Page title={areas.health} actions={<NotificationsSwitch />}>
      <NewsList items={news.items} />
      {error && <Trouble error={error} onRetry={() => readTenants({ requestPolicy: 'network-only' })} />}
      <div className={styles.bar}>
        <TabList selectedValue={shown} onTabSelect={(_, { value }) => setShown(value as Shown)} aria-label={words.show}>
          <Tab value="active">{words.active(formats.number(tenant?.activeAdvisories ?? 0))}</Tab>
          <Tab value="past">{words.past}</Tab>
          <Tab value="all">{words.all}</Tab>
        </TabList>
        <TenantChoice
          tenants={tenants ?? []}
          chosen={tenant?.id}
          onChoose={setChosen}
          labelOf={({ name, activeAdvisories }) =>
            activeAdvisories > 0 ? `${name} (${formats.number(activeAdvisories)})` : name
          }
        />
      </div>
      {tenants && !tenant && <Nothing title={words.noTenants} />}
      {notices.error && <Trouble error={notices.error} onRetry={notices.refresh} />}
      {!notices.nodes && !notices.error && tenant && <Skeleton lines={3} height={96} />}
      {notices.nodes?.length === 0 && tenant && (
        <Nothing icon={<ShieldCheckmarkRegular />} title={words[TITLES[shown]]}>
          {shown === 'active' && words.nothingActiveDetail(tenant.name)}
        </Nothing>
      )}
      {notices.nodes && notices.nodes.length > 0 && (
        <Windowed
          items={notices.nodes}
          keyOf={({ id }) => id}
          rowHeight={118}
          row={(notice) => <Entry notice={notice} />}
          totalCount={notices.totalCount}
          hasMore={notices.hasMore}
          onEnd={notices.loadMore}
          label={areas.health}
        />
      )}
    </Page>
  );
}
