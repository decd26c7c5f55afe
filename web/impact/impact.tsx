import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useIncidentFeed } from '../graph/use-incident-feed.ts';
import { usePages } from '../graph/use-pages.ts';
import { NotFound } from '../parts/layout/not-found.tsx';
import { Skeleton } from '../parts/layout/skeleton.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useHolds } from '../parts/viewer.tsx';
import { ANY, filterInput } from './filters.tsx';
import { ImpactedTenants, ImpactOf } from './impact.generated.ts';
import { Impacted } from './impacted.tsx';
import { Rules } from './scope/rules.tsx';
import { ScopeBuilder } from './scope/scope-builder.tsx';
import { Summary } from './summary.tsx';

const useStyles = makeStyles({
  parts: { display: 'grid', gap: '16px', gridTemplateColumns: 'minmax(0, 1fr)' },
});

/** The impact of an incident: the rules of its scope, the numbers, and the impacted tenants. */
export function Impact({ incidentId }: { incidentId: string }) {
  const styles = useStyles();
  const responds = useHolds('RESPONDER');
  const [filter, setFilter] = useState(ANY);
  const feed = useIncidentFeed(incidentId, ['impact.', 'process.notified'], () => read());
  const [{ data, error }, again] = useQuery({ query: ImpactOf, variables: { incidentId }, pause: !feed.ready });
  const impacts = usePages(
    ImpactedTenants,
    { incidentId, filter: filterInput(filter) },
    (answer) => answer.incident?.impactedTenants ?? null,
    { pause: !feed.ready },
  );
  const read = () => {
    again({ requestPolicy: 'network-only' });
    impacts.refresh();
  };
  if (!data) return error ? <Trouble error={error} onRetry={read} /> : <Skeleton lines={6} height={48} />;
  const { incident } = data;
  if (!incident) return <NotFound />;
  return (
    <div className={styles.parts}>
      {error && <Trouble error={error} onRetry={read} />}
      {responds && <ScopeBuilder incidentId={incidentId} onDone={read} />}
      <Summary impact={incident.impact} />
      <Rules rules={incident.scope} />
      <Impacted
        incidentId={incidentId}
        summary={incident.impact}
        filter={filter}
        onFilter={setFilter}
        impacts={impacts}
        onDone={read}
      />
    </div>
  );
}
