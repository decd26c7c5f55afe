import { Badge, makeStyles, Tab, TabList } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { useQuery } from 'urql';
import { useLocation } from 'wouter';
import { useCalmly } from '../graph/use-calmly.ts';
import { useFeed } from '../graph/use-feed.ts';
import { Countdown } from '../parts/countdown.tsx';
import { NotFound } from '../parts/not-found.tsx';
import { Page } from '../parts/page.tsx';
import { PageLink } from '../parts/page-link.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { StagePath } from '../parts/stage-path.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useHolds } from '../parts/viewer.tsx';
import { useWords } from '../words/language.tsx';
import { IncidentChanged, IncidentWhole, type WholeFragment } from './incident.generated.ts';
import { Advance } from './process/advance.tsx';
import { HandOver } from './process/hand-over.tsx';
import { Overview } from './process/overview.tsx';
import { INCIDENTS } from './words.ts';

const Impact = lazy(() => import('../impact/impact.tsx').then(({ Impact: part }) => ({ default: part })));
const Advisory = lazy(() => import('../advisory/advisory.tsx').then(({ Advisory: part }) => ({ default: part })));
const Deliveries = lazy(() =>
  import('../deliveries/deliveries.tsx').then(({ Deliveries: part }) => ({ default: part })),
);
const PostMortem = lazy(() =>
  import('./post-mortem/post-mortem.tsx').then(({ PostMortem: part }) => ({ default: part })),
);
const PARTS = ['overview', 'impact', 'advisory', 'deliveries', 'post-mortem'] as const;

const useStyles = makeStyles({ parts: { overflowX: 'auto', minWidth: 0 } });

/** One incident, in parts; what happens to it shows at once. */
export default function Incident({ params: { id = '', part = 'overview' } }: { params: Record<string, string> }) {
  // Nothing that was begun for one incident is there for another.
  return <OneIncident key={id} id={id} part={part} />;
}

function OneIncident({ id, part }: { id: string; part: string }) {
  const styles = useStyles();
  const words = useWords(INCIDENTS);
  const [, go] = useLocation();
  const feed = useFeed({
    document: IncidentChanged,
    variables: { incidentId: id },
    cursorOf: ({ incidentChanged }) => incidentChanged.cursor,
    onEvent: useCalmly(() => again({ requestPolicy: 'network-only' })),
  });
  const [{ data, error }, again] = useQuery({ query: IncidentWhole, variables: { id }, pause: !feed.ready });
  if (!data) return error ? <Trouble error={error} onRetry={again} /> : <Skeleton lines={6} />;
  const { incident } = data;
  if (!incident) return <NotFound />;
  return (
    <Page
      title={incident.title}
      above={
        <>
          <PageLink href="/incidents">{words.board}</PageLink> / {incident.trackingId}
        </>
      }
      actions={<Head incident={incident} part={part} />}
    >
      {error && <Trouble error={error} onRetry={again} />}
      <StagePath stage={incident.stage} />
      <div className={styles.parts}>
        <TabList
          selectedValue={part}
          onTabSelect={(_, { value }) => go(`/incidents/${id}${value === 'overview' ? '' : `/${value}`}`)}
          aria-label={words.partsLabel}
        >
          {PARTS.map((each) => (
            <Tab key={each} value={each}>
              {words.parts[each]}
            </Tab>
          ))}
        </TabList>
      </div>
      <Suspense fallback={<Skeleton lines={6} />}>
        <Part part={part} incident={incident} />
      </Suspense>
    </Page>
  );
}

/** What stands under each tab. */
function Part({ part, incident }: { part: string; incident: WholeFragment }) {
  switch (part) {
    case 'overview':
      return <Overview incident={incident} />;
    case 'impact':
      return <Impact incidentId={incident.id} />;
    case 'advisory':
      return <Advisory incidentId={incident.id} />;
    case 'deliveries':
      return <Deliveries incidentId={incident.id} />;
    case 'post-mortem':
      return <PostMortem incident={incident} />;
    default:
      return null;
  }
}

/** The clock, and the way on. */
function Head({ incident, part }: { incident: WholeFragment; part: string }) {
  const words = useWords(INCIDENTS);
  const responder = useHolds('RESPONDER');
  const { stage, exercise, notification, declaration } = incident;
  const clock = notification?.clock;
  const mayHandOver = !declaration && (stage === 'ASSESS' || stage === 'DIAGNOSE');
  return (
    <>
      {exercise && (
        <Badge appearance="outline" size="extra-large">
          {words.exercise}
        </Badge>
      )}
      {clock && <Countdown state={clock.state} deadline={clock.deadline} size="extra-large" />}
      {responder && mayHandOver && <HandOver incident={incident} />}
      {responder && <Advance incident={incident} primary={part === 'overview'} />}
    </>
  );
}
