import { type ComponentType, lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import type { Address } from './addresses.ts';
import { areasOf } from './areas.ts';
import { NotFound } from './parts/layout/not-found.tsx';
import { Skeleton } from './parts/layout/skeleton.tsx';
import { useSession } from './parts/viewer.tsx';

type Page = ComponentType<{ params: Record<string, string> }>;

/** The pages by address, except the start and the return from signing in. The code of each is loaded when it is first opened. */
const PAGES: Record<Exclude<Address, '/' | '/sign-in'>, Page> = {
  '/health': lazy(() => import('./health/feed/health.tsx')),
  '/notices/:id': lazy(() => import('./health/notice/notice.tsx')),
  '/settings': lazy(() => import('./health/settings/settings.tsx')),
  '/incidents': lazy(() => import('./incidents/board/board.tsx')),
  '/incidents/:id/:part?': lazy(() => import('./incidents/incident.tsx')),
  '/reports': lazy(() => import('./incidents/reports.tsx')),
  '/clocks': lazy(() => import('./deadlines/deadlines.tsx')),
  '/tenants': lazy(() => import('./tenants/search/tenants.tsx')),
  '/tenants/:id': lazy(() => import('./tenants/tenant/tenant.tsx')),
  '/approvals': lazy(() => import('./approvals/approvals.tsx')),
  '/action-items': lazy(() => import('./action-items/action-items.tsx')),
  '/on-call': lazy(() => import('./on-call/on-call.tsx')),
  '/register': lazy(() => import('./register/register.tsx')),
  '/trail/:incidentId?': lazy(() => import('./audit/trail.tsx')),
  '/account': lazy(() => import('./account/account.tsx')),
};

/** The page at the current address; at the start, the viewer's first area. */
export function Pages() {
  const [first] = areasOf(useSession().viewer.roles);
  return (
    <Suspense fallback={<Skeleton lines={8} />}>
      <Switch>
        <Route path="/">
          <Redirect to={first?.path ?? '/account'} replace />
        </Route>
        {Object.entries(PAGES).map(([address, Page]) => (
          <Route key={address} path={address}>
            {(params) => <Page params={params as Record<string, string>} />}
          </Route>
        ))}
        <Route>
          <NotFound />
        </Route>
      </Switch>
    </Suspense>
  );
}
