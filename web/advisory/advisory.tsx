import { makeStyles } from '@fluentui/react-components';
import { useQuery } from 'urql';
import { useIncidentFeed } from '../graph/use-incident-feed.ts';
import { NotFound } from '../parts/layout/not-found.tsx';
import { Skeleton } from '../parts/layout/skeleton.tsx';
import { Nothing } from '../parts/lists/nothing.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useLanguage, useWords } from '../words/language.tsx';
import { AdvisoryOf, Audience } from './advisory.generated.ts';
import { Authorities } from './authorities/authorities.tsx';
import { Delays } from './delays/delays.tsx';
import { DraftSection } from './draft/draft-section.tsx';
import { AudienceSection } from './publication/audience.tsx';
import { FollowUpsSection } from './publication/follow-ups.tsx';
import { Revisions } from './publication/revisions.tsx';
import { Regimes } from './regimes/regimes.tsx';
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

/** The advisory of an incident: its draft, review, publication, delays, and submissions to authorities. */
export function Advisory({ incidentId }: { incidentId: string }) {
  const styles = useStyles();
  const words = useWords(ADVISORY);
  const { language: locale } = useLanguage();
  const feed = useIncidentFeed(incidentId, [''], () => read());
  const [{ data, error }, again] = useQuery({
    query: AdvisoryOf,
    variables: { incidentId, locale },
    pause: !feed.ready,
  });
  const [audience, count] = useQuery({ query: Audience, variables: { incidentId }, pause: !feed.ready });
  const read = () => {
    again({ requestPolicy: 'network-only' });
    count({ requestPolicy: 'network-only' });
  };
  if (!data) return error ? <Trouble error={error} onRetry={read} /> : <Skeleton lines={6} height={48} />;
  const { incident } = data;
  if (!incident) return <NotFound />;
  const { notification } = incident;
  if (!notification) return <Nothing title={words.notStarted}>{words.notStartedDetail}</Nothing>;
  const { advisory, clock, delays, authorityNotices, authorityRegionsMissing } = notification;
  return (
    <div className={styles.parts}>
      {error && <Trouble error={error} onRetry={read} />}
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
      <Regimes incidentId={incidentId} notification={notification} onDone={read} />
      <Authorities
        incidentId={incidentId}
        notices={authorityNotices}
        regionsMissing={authorityRegionsMissing}
        onDone={read}
      />
    </div>
  );
}
