import { type ComponentType, lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { desksOf } from './desks.ts';
import { NotFound } from './parts/not-found.tsx';
import { Skeleton } from './parts/skeleton.tsx';
import { useSeat } from './parts/viewer.tsx';

const Health = lazy(() => import('./health/health.tsx'));
const Notice = lazy(() => import('./health/notice.tsx'));
const Settings = lazy(() => import('./health/settings.tsx'));
const Board = lazy(() => import('./incidents/board/board.tsx'));
const Incident = lazy(() => import('./incidents/incident.tsx'));
const Reports = lazy(() => import('./incidents/reports.tsx'));
const Clocks = lazy(() => import('./clocks/clocks.tsx'));
const Tenants = lazy(() => import('./tenants/tenants.tsx'));
const Tenant = lazy(() => import('./tenants/tenant.tsx'));
const Approvals = lazy(() => import('./office/approvals.tsx'));
const Register = lazy(() => import('./office/register.tsx'));
const Trail = lazy(() => import('./office/trail.tsx'));
const Account = lazy(() => import('./account/account.tsx'));

/** What stands at which address. Each desk is loaded when somebody goes there. */
export function Pages() {
  const [first] = desksOf(useSeat().viewer.roles);
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
        {at('/clocks', Clocks)}
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
