import { useState } from 'react';
import { useQuery } from 'urql';
import { Page } from '../parts/page.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useHolds } from '../parts/viewer.tsx';
import { EVERYWHERE } from '../words/everywhere.ts';
import { useWords } from '../words/language.tsx';
import { MyTenants } from './health.generated.ts';
import { MailPreferences } from './mail-preferences.tsx';
import { TenantChoice } from './tenant-choice.tsx';
import { Webhooks } from './webhooks.tsx';

/** How a tenant wants to be told besides its feed. */
export default function Settings() {
  const { desks } = useWords(EVERYWHERE);
  const [{ data, error }, again] = useQuery({ query: MyTenants, variables: {} });
  const [chosen, setChosen] = useState<string | null>(null);
  const mayKeepWebhooks = useHolds('SUBSCRIPTION_ADMINISTRATOR', 'SUBSCRIPTION_OWNER', 'GLOBAL_TENANT_ADMINISTRATOR');
  const tenants = data?.viewer.tenants.edges.map(({ node }) => node) ?? [];
  const tenant = tenants.find(({ id }) => id === chosen) ?? tenants[0];
  if (error) return <Trouble error={error} onRetry={again} />;
  return (
    <Page title={desks.settings} actions={<TenantChoice tenants={tenants} chosen={tenant?.id} onChoose={setChosen} />}>
      {!data && <Skeleton lines={6} />}
      {tenant && <MailPreferences key={`mail ${tenant.id}`} tenantId={tenant.id} />}
      {tenant && mayKeepWebhooks && <Webhooks key={`webhooks ${tenant.id}`} tenantId={tenant.id} />}
    </Page>
  );
}
