import { makeStyles } from '@fluentui/react-components';
import { usePages } from '../../graph/use-pages.ts';
import { NotFound } from '../../parts/layout/not-found.tsx';
import { Page } from '../../parts/layout/page.tsx';
import { PageLink } from '../../parts/layout/page-link.tsx';
import { Skeleton } from '../../parts/layout/skeleton.tsx';
import { Trouble } from '../../parts/trouble.tsx';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useWords } from '../../words/language.tsx';
import { LastChange } from '../change-mark.tsx';
import { useRights } from '../rights.ts';
import { useChanges } from '../use-changes.ts';
import { People } from './people.tsx';
import { Subscriptions } from './subscriptions.tsx';
import { TenantImpacts, TenantNotices } from './tenant.generated.ts';
import { TenantFacts } from './tenant-facts.tsx';
import { Impacts } from './tenant-impacts.tsx';
import { Notices } from './tenant-notices.tsx';
import { TenantTerms } from './terms.tsx';
import { useTenant } from './use-tenant.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    gap: '20px',
    alignItems: 'start',
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: { display: 'grid', gap: '20px', minWidth: 0 },
});

export default function Tenant({ params: { id = '' } }: { params: Record<string, string> }) {
  return <OneTenant key={id} id={id} />;
}

/** One tenant: its details, its people, its resources, and the incidents that affect it. */
function OneTenant({ id }: { id: string }) {
  const styles = useStyles();
  const { areas } = useWords(EVERYWHERE);
  const rights = useRights();
  const { ready, latest, over } = useChanges([id], () => {
    result.refresh();
    impacts.refresh();
    notices.refresh();
  });
  const result = useTenant(id, { pause: !ready });
  const { tenant, whole, terms, addresses, error } = result;
  const impacts = usePages(TenantImpacts, { id }, (answer) => answer.tenant?.impacts ?? null, {
    pause: !tenant || !rights.whole,
  });
  const notices = usePages(TenantNotices, { id }, (answer) => answer.serviceHealth, { pause: !tenant });
  // When a delegation ends, the tenant must disappear from the page.
  if (over || tenant === null) return <NotFound />;
  if (error && !tenant) return <Trouble error={error} onRetry={result.refresh} />;
  if (tenant === undefined) return <Skeleton lines={8} />;
  return (
    <Page
      title={tenant.name}
      above={rights.whole && <PageLink href="/tenants">{areas.portfolio}</PageLink>}
      actions={<LastChange latest={latest} />}
    >
      <div className={styles.columns}>
        <div className={styles.column}>
          {whole && <Impacts tenantId={id} impacts={impacts} />}
          <Notices notices={notices} />
          {whole && <Subscriptions tenantId={id} subscriptions={whole.cloudSubscriptions} />}
        </div>
        <div className={styles.column}>
          <TenantFacts tenant={tenant} whole={whole} />
          {whole && <People tenant={whole} addresses={addresses} />}
          {terms && <TenantTerms tenant={terms} />}
        </div>
      </div>
    </Page>
  );
}
