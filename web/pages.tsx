import { type ComponentType, lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { areasOf } from './areas.ts';
import { NotFound } from './parts/layout/not-found.tsx';
import { Skeleton } from './parts/layout/skeleton.tsx';
import { useSession } from './parts/viewer.tsx';

const Health = lazy(() => import('./health/feed/health.tsx'));
const Notice = lazy(() => import('./health/notice/notice.tsx'));
const Settings = lazy(() => import('./health/settings/settings.tsx'));
const Board = lazy(() => import('./incidents/board/board.tsx'));
const Incident = lazy(() => import('./incidents/incident.tsx'));
const Reports = lazy(() => import('./incidents/reports.tsx'));
const Deadlines = lazy(() => import('./deadlines/deadlines.tsx'));
const Tenants = lazy(() => import('./tenants/search/tenants.tsx'));
const Tenant = lazy(() => import('./tenants/tenant/tenant.tsx'));
const Approvals = lazy(() => import('./approvals/approvals.tsx'));
const Register = lazy(() => import('./register/register.tsx'));
const Trail = lazy(() => import('./audit/trail.tsx'));
const Account = lazy(() => import('./account/account.tsx'));

/** The pages by address. The code of each is loaded when it is first opened. */
export function Pages() {
  const [first] = areasOf(useSession().viewer.roles);
  return (
    <Suspense fallback={<Skeleton lines={8} />}>
      <Switch>
        <Route path="/">
          <Redirect to={first?.path ?? '/account'} replace />
        </Route>
        {at('/health', Health)}
        {at('/notices/:id', Notice)}
        {at('/settings', Settings)}
        {at('/incidents', Board)}
        {at('/incidents/:id/:part?', Incident)}
        {at('/reports', Reports)}
        {at('/clocks', Deadlines)}
        {at('/tenants', Tenants)}
        {at('/tenants/:id', Tenant)}
        {at('/approvals', Approvals)}
        {at('/register', Register)}
        {at('/trail/:incidentId?', Trail)}
        {at('/account', Account)}
        <Route>
          <NotFound />
        </Route>
      </Switch>
    </Suspense>
  );
}

function at(path: string, Page: ComponentType<{ params: Record<string, string> }>) {
  return <Route path={path}>{(params) => <Page params={params as Record<string, string>} />}</Route>;
}
