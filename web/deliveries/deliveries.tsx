import { Body1, MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useLiveState } from '../graph/use-feed.ts';
import { Offered } from '../parts/forms/offered.tsx';
import { Section } from '../parts/layout/section.tsx';
import { Skeleton } from '../parts/layout/skeleton.tsx';
import { Nothing } from '../parts/lists/nothing.tsx';
import { useHolds } from '../parts/viewer.tsx';
import { useWords } from '../words/language.tsx';
import { ChannelBar } from './channel-bar.tsx';
import { DeliveriesOf } from './deliveries.generated.ts';
import type { Progress } from './progress.ts';
import { appended, ProgressChart, type Sample, sampleOf } from './progress-chart.tsx';
import { Retry } from './retry.tsx';
import { Share } from './share.tsx';
import { DELIVERIES } from './words.ts';

const useStyles = makeStyles({
  parts: { display: 'grid', gap: '16px', gridTemplateColumns: 'minmax(0, 1fr)' },
  shares: { display: 'grid', gap: '16px 32px', gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))' },
});

/** The delivery of all messages of an incident, updated live. */
export function Deliveries({ incidentId }: { incidentId: string }) {
  const styles = useStyles();
  const words = useWords(DELIVERIES);
  const commands = useHolds('RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER');
  const [progress, setProgress] = useState<Progress | null>(null);
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  const refusal = useLiveState({
    document: DeliveriesOf,
    variables: { incidentId },
    onEvent: ({ deliveryProgress }) => {
      setProgress(deliveryProgress);
      setSamples((known) => appended(known, sampleOf(deliveryProgress)));
    },
  });
  if (refusal) {
    return (
      <MessageBar intent="error">
        <MessageBarBody>{words.stopped}</MessageBarBody>
      </MessageBar>
    );
  }
  if (!progress) return <Skeleton lines={4} height={48} />;
  const { tenants, notified, acknowledged, channels } = progress;
  const failed = channels.filter((channel) => channel.failed > 0);
  return (
    <div className={styles.parts}>
      <Section title={words.tenants}>
        <div className={styles.shares}>
          <Share label={words.notified} some={notified} all={tenants} />
          <Share label={words.acknowledged} some={acknowledged} all={notified} />
        </div>
      </Section>
      <Section
        title={words.channels}
        actions={
          <Offered when={commands && failed.length > 0}>
            <Retry incidentId={incidentId} failed={failed} />
          </Offered>
        }
      >
        {channels.length === 0 ? (
          <Nothing icon={<SendRegular />} title={words.nothing}>
            {words.nothingDetail}
          </Nothing>
        ) : (
          <>
            {channels.map((channel) => (
              <ChannelBar key={channel.channel} channel={channel} />
            ))}
            <Body1>{words.stateDetail}</Body1>
          </>
        )}
      </Section>
      {channels.length > 0 && <ProgressChart samples={samples} />}
    </div>
  );
}
