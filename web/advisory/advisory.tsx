import { makeStyles } from '@fluentui/react-components';
import { useQuery } from 'urql';
import { useIncidentFeed } from '../graph/use-incident-feed.ts';
import { NotFound } from '../parts/not-found.tsx';
import { Nothing } from '../parts/nothing.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useWords } from '../words/language.tsx';
import { AdvisoryOf, Audience } from './advisory.generated.ts';
import { AudienceSection } from './audience.tsx';
import { Authorities } from './authorities.tsx';
import { Delays } from './delays.tsx';
import { DraftSection } from './draft-section.tsx';
import { FollowUpsSection } from './follow-ups.tsx';
import { Revisions } from './revisions.tsx';
import { ADVISORY } from './words.ts';

const useStyles = makeStyles({
  parts: { display: 'grid', gap: '16px', gridTemplateColumns: 'minmax(0, 1fr)' },
  two: {
    display: 'grid',
    gap: '16px',
    gridTemplateColumns: 'minmax(0, 1fr)',
    '@media (min-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  },
});

/** What customers and authorities are told of an incident: written, approved, published, held back, proved. */
export function Advisory({ incidentId }: { incidentId: string }) {
  const styles = useStyles();
  const words = useWords(ADVISORY);
  const feed = useIncidentFeed(incidentId, [''], () => read());
  const [{ data, error }, again] = useQuery({ query: AdvisoryOf, variables: { incidentId }, pause: !feed.ready });
  const [audience, count] = useQuery({ query: Audience, variables: { incidentId }, pause: !feed.ready });
  const read = () => {
    again({ requestPolicy: 'network-only' });
    count({ requestPolicy: 'network-only' });
  };
  if (error) return <Trouble error={error} onRetry={read} />;
  if (!data) return <Skeleton lines={6} height={48} />;
  const { incident } = data;
  if (!incident) return <NotFound />;
  const { notification } = incident;
  if (!notification) return <Nothing title={words.notStarted}>{words.notStartedDetail}</Nothing>;
  const { advisory, clock, delays, authorityNotices } = notification;
  return (
    <div className={styles.parts}>
      <DraftSection incident={incident} onDone={read} />
      <div className={styles.two}>
        <AudienceSection
          audience={audience.data?.previewAudience ?? null}
          error={audience.error ?? null}
          onRetry={read}
        />
        <FollowUpsSection followUps={advisory?.toFollow ?? []} />
      </div>
      <Revisions advisory={advisory} />
      <Delays incidentId={incidentId} delays={delays} deadline={clock.deadline} onDone={read} />
      <Authorities incidentId={incidentId} notices={authorityNotices} onDone={read} />
    </div>
  );
}
