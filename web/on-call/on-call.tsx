import { Body1Strong, Caption1, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useIncidentFeed } from '../graph/use-incident-feed.ts';
import { Offered } from '../parts/forms/offered.tsx';
import { Page } from '../parts/layout/page.tsx';
import { Section } from '../parts/layout/section.tsx';
import { Skeleton } from '../parts/layout/skeleton.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useHolds } from '../parts/viewer.tsx';
import { EVERYWHERE } from '../words/everywhere.ts';
import { useFormats, useWords } from '../words/language.tsx';
import { ROLES } from '../words/roles.ts';
import { EscalationDialog, EscalationList } from './escalation.tsx';
import { OnCall as OnCallDocument, type OnCallQuery } from './on-call.generated.ts';
import { OpenPages } from './open-pages.tsx';
import { RotaTable } from './rota-table.tsx';
import { ShiftDialog } from './shift-dialog.tsx';
import { Targets } from './targets.tsx';
import { ON_CALL } from './words.ts';

const useStyles = makeStyles({
  chains: { display: 'grid', gap: '8px', margin: 0 },
  chain: { overflowWrap: 'anywhere' },
});

/** How much of the rota is shown, in milliseconds. */
const PERIOD_MS = 28 * 86_400_000;

/** Who is on call, the rota, where people are paged, and the pages that wait for an acknowledgement. */
export default function OnCall() {
  const words = useWords(ON_CALL);
  const { areas } = useWords(EVERYWHERE);
  const keeper = useHolds('RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER');
  const [period] = useState(() => {
    const now = Date.now();
    return { from: new Date(now).toISOString(), until: new Date(now + PERIOD_MS).toISOString() };
  });
  const feed = useIncidentFeed(null, ['page.', 'incident.advanced', 'incident.handed_over'], () => refresh());
  const [{ data, error }, again] = useQuery({ query: OnCallDocument, variables: period, pause: !feed.ready });
  const refresh = () => again({ requestPolicy: 'network-only' });
  if (error) return <Trouble error={error} onRetry={refresh} />;
  const steps = data?.rota.escalations.find(({ role }) => role === 'RESPONDER')?.steps ?? [];
  return (
    <Page title={areas.onCall}>
      {!data && <Skeleton lines={8} />}
      {data && (
        <>
          <OpenPages pages={data.openPages} onDone={refresh} />
          <Section title={words.now}>
            <Chains chains={data.onCall} />
          </Section>
          <Section
            title={words.rota}
            actions={
              <Offered when={keeper}>
                <ShiftDialog onDone={refresh} />
                <ShiftDialog override onDone={refresh} />
              </Offered>
            }
          >
            <Caption1>{words.rotaHint}</Caption1>
            <RotaTable shifts={data.rota.shifts} overrides={data.rota.overrides} onDone={refresh} />
          </Section>
          <Section
            title={words.escalation}
            actions={
              <Offered when={keeper}>
                <EscalationDialog steps={steps} onDone={refresh} />
              </Offered>
            }
          >
            <EscalationList steps={steps} />
          </Section>
          <Targets targets={data.rota.targets} onDone={refresh} />
        </>
      )}
    </Page>
  );
}

function Chains({ chains }: { chains: OnCallQuery['onCall'] }) {
  const styles = useStyles();
  const words = useWords(ON_CALL);
  const roles = useWords(ROLES);
  const formats = useFormats();
  return (
    <dl className={styles.chains}>
      {chains.map(({ role, levels }) => (
        <div key={role}>
          <dt>
            <Body1Strong>{roles[role]}</Body1Strong>
          </dt>
          {levels.length === 0 && <dd>{words.gap}</dd>}
          {levels.map(({ level, subject }) => (
            <dd key={level} className={styles.chain}>
              {words.level(formats.number(level + 1))}: {subject}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
