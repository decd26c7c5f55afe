import { Badge, makeStyles, Tab, TabList } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { useQuery } from 'urql';
import { useLocation } from 'wouter';
import { useFeed } from '../graph/use-feed.ts';
import { useThrottled } from '../graph/use-throttled.ts';
import { Offered } from '../parts/forms/offered.tsx';
import { NotFound } from '../parts/layout/not-found.tsx';
import { Page } from '../parts/layout/page.tsx';
import { PageLink } from '../parts/layout/page-link.tsx';
import { Skeleton } from '../parts/layout/skeleton.tsx';
import { Countdown } from '../parts/text/countdown.tsx';
import { StagePath } from '../parts/text/stage-path.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useHolds } from '../parts/viewer.tsx';
import { useWords } from '../words/language.tsx';
import { IncidentChanged, IncidentWhole, type WholeFragment } from './incident.generated.ts';
import { Overview } from './overview/overview.tsx';
import { Advance } from './stage/advance.tsx';
import { HandOver } from './stage/hand-over.tsx';
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

/** One incident, in sections, updated live. */
export default function Incident({ params: { id = '', part = 'overview' } }: { params: Record<string, string> }) {
  // The key drops the state of one incident (dialogs, drafts) when another is opened.
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
    onEvent: useThrottled(() => again({ requestPolicy: 'network-only' })),
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
          aria-label={words.sectionsLabel}
        >
          {PARTS.map((each) => (
            <Tab key={each} value={each}>
              {words.sections[each]}
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

/** The content of one tab. */
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

/** The deadline, and the commands that change the stage. */
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
      <Offered when={responder && mayHandOver}>
        <HandOver incident={incident} />
      </Offered>
      {responder && <Advance incident={incident} primary={part === 'overview'} />}
    </>
  );
}
