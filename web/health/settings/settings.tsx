import { useState } from 'react';
import { useQuery } from 'urql';
import { Page } from '../../parts/layout/page.tsx';
import { Skeleton } from '../../parts/layout/skeleton.tsx';
import { Trouble } from '../../parts/trouble.tsx';
import { useHolds } from '../../parts/viewer.tsx';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useWords } from '../../words/language.tsx';
import { MyTenants } from '../feed/health.generated.ts';
import { TenantChoice } from '../feed/tenant-choice.tsx';
import { Webhooks } from '../webhooks/webhooks.tsx';
import { EmailPreferences } from './email-preferences.tsx';

/** How a tenant is notified in addition to its feed: by email and webhooks. */
export default function Settings() {
  const { areas } = useWords(EVERYWHERE);
  const [{ data, error }, again] = useQuery({ query: MyTenants, variables: {} });
  const [chosen, setChosen] = useState<string | null>(null);
  const mayManageWebhooks = useHolds('SUBSCRIPTION_ADMINISTRATOR', 'SUBSCRIPTION_OWNER', 'GLOBAL_TENANT_ADMINISTRATOR');
  const tenants = data?.viewer.tenants.edges.map(({ node }) => node) ?? [];
  const tenant = tenants.find(({ id }) => id === chosen) ?? tenants[0];
  if (error && !data) return <Trouble error={error} onRetry={again} />;
  return (
    <Page title={areas.settings} actions={<TenantChoice tenants={tenants} chosen={tenant?.id} onChoose={setChosen} />}>
      {error && <Trouble error={error} onRetry={again} />}
      {!data && <Skeleton lines={6} />}
      {tenant && <EmailPreferences key={`mail ${tenant.id}`} tenantId={tenant.id} />}
      {tenant && mayManageWebhooks && <Webhooks key={`webhooks ${tenant.id}`} tenantId={tenant.id} />}
    </Page>
  );
}
