import { Tab, TabList } from '@fluentui/react-components';
import { useQuery } from 'urql';
import { useLocation } from 'wouter';
import { Advisory } from '../advisory/advisory.tsx';
import { Deliveries } from '../deliveries/deliveries.tsx';
import { useFeed } from '../graph/use-feed.ts';
import { Impact } from '../impact/impact.tsx';
import { Countdown } from '../parts/countdown.tsx';
import { NotFound } from '../parts/not-found.tsx';
import { Page } from '../parts/page.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { StagePath } from '../parts/stage-path.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useWords } from '../words/language.tsx';
import { IncidentChanged, IncidentHead } from './incident.generated.ts';
import { INCIDENTS } from './words.ts';

const PARTS = ['overview', 'impact', 'advisory', 'deliveries', 'post-mortem'] as const;

/** One incident, in parts; what happens to it shows at once. */
export default function Incident({ params }: { params: Record<string, string> }) {
  const { id = '', part = 'overview' } = params;
  const words = useWords(INCIDENTS);
  const [, go] = useLocation();
  const feed = useFeed({
    document: IncidentChanged,
    variables: { incidentId: id },
    cursorOf: ({ incidentChanged }) => incidentChanged.cursor,
    onEvent: () => again({ requestPolicy: 'network-only' }),
  });
  const [{ data, error }, again] = useQuery({ query: IncidentHead, variables: { id }, pause: !feed.ready });
  if (error) return <Trouble error={error} onRetry={again} />;
  if (!data) return <Skeleton lines={6} />;
  const { incident } = data;
  if (!incident) return <NotFound />;
  return (
    <Page
      title={incident.title}
      above={incident.trackingId}
      actions={
        incident.notification && (
          <Countdown
            state={incident.notification.clock.state}
            deadline={incident.notification.clock.deadline}
            size="extra-large"
          />
        )
      }
    >
      <StagePath stage={incident.stage} />
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
      {part === 'impact' && <Impact incidentId={id} />}
      {part === 'advisory' && <Advisory incidentId={id} />}
      {part === 'deliveries' && <Deliveries incidentId={id} />}
    </Page>
  );
}
