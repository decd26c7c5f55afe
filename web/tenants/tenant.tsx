import { makeStyles } from '@fluentui/react-components';
import { useQuery } from 'urql';
import { usePages } from '../graph/use-pages.ts';
import { NotFound } from '../parts/not-found.tsx';
import { Page } from '../parts/page.tsx';
import { PageLink } from '../parts/page-link.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { COMMON } from '../words/common.ts';
import { useWords } from '../words/language.tsx';
import { LastChange } from './change-mark.tsx';
import { People } from './people.tsx';
import { useRights } from './rights.ts';
import { Subscriptions } from './subscriptions.tsx';
import { TenantById, TenantImpacts, TenantNotices } from './tenant.generated.ts';
import { TenantFacts } from './tenant-facts.tsx';
import { Impacts } from './tenant-impacts.tsx';
import { Notices } from './tenant-notices.tsx';
import { Terms } from './terms.tsx';
import { useChanges } from './use-changes.ts';

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

/** One tenant: who it is, who stands for it, what it has, and what incidents touch of it. */
function OneTenant({ id }: { id: string }) {
  const styles = useStyles();
  const { desks } = useWords(COMMON);
  const { whole, terms, addresses } = useRights();
  const { ready, latest } = useChanges([id], () => {
    readAgain({ requestPolicy: 'network-only' });
    impacts.refresh();
    notices.refresh();
  });
  const [{ data, error }, readAgain] = useQuery({
    query: TenantById,
    variables: { id, whole, terms, addresses },
    pause: !ready,
  });
  const impacts = usePages(TenantImpacts, { id }, (answer) => answer.tenant?.impacts ?? null, {
    pause: !ready || !whole,
  });
  const notices = usePages(TenantNotices, { id }, (answer) => answer.serviceHealth, { pause: !data?.tenant });
  if (error && !data) return <Trouble error={error} onRetry={readAgain} />;
  if (!data) return <Skeleton lines={8} />;
  const { tenant } = data;
  if (!tenant) return <NotFound />;
  return (
    <Page title={tenant.name} above={<PageLink href="/tenants">{desks.portfolio}</PageLink>}>
      <LastChange latest={latest} />
      <div className={styles.columns}>
        <div className={styles.column}>
          {whole && <Impacts tenantId={id} impacts={impacts} />}
          <Notices notices={notices} />
          {tenant.cloudSubscriptions && <Subscriptions tenantId={id} subscriptions={tenant.cloudSubscriptions} />}
        </div>
        <div className={styles.column}>
          <TenantFacts tenant={tenant} />
          <People tenant={tenant} />
          <Terms tenant={tenant} />
        </div>
      </div>
    </Page>
  );
}
