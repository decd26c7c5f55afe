import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { useIncidentFeed } from '../graph/use-incident-feed.ts';
import { type Pages, usePages } from '../graph/use-pages.ts';
import { Nothing } from '../parts/nothing.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useSeat } from '../parts/viewer.tsx';
import { EVERYWHERE } from '../words/everywhere.ts';
import { useWords } from '../words/language.tsx';
import { APPROVALS } from './approval-words.ts';
import { IncidentsWaiting, ProcessesWaiting } from './approvals.generated.ts';
import { DraftCard } from './draft-card.tsx';
import { DeclarationCard, ExposureCard } from './due-card.tsx';
import { DelayCard, WithdrawalCard } from './requests.tsx';
import { openExposure, waitingIn } from './waiting.ts';

/** The events after which something else may wait for an office. */
const CONCERNING = ['incident.', 'advisory.', 'process.'];

/** What waits for the viewer's office, live: verdicts in place, the rest a step away. */
export default function Approvals() {
  const words = useWords(APPROVALS);
  const { desks } = useWords(EVERYWHERE);
  const { viewer } = useSeat();
  const refresh = () => {
    processes.refresh();
    incidents.refresh();
  };
  const { ready } = useIncidentFeed(null, CONCERNING, refresh);
  const paging = { size: 100, pause: !ready };
  const processes = useWhole(usePages(ProcessesWaiting, {}, (answer) => answer.clocks, paging));
  const incidents = useWhole(usePages(IncidentsWaiting, {}, (answer) => answer.incidents, paging));
  const error = processes.error ?? incidents.error;
  const whole = processes.nodes !== null && incidents.nodes !== null;
  const { drafts, delays, withdrawals } = waitingIn(viewer, processes.nodes ?? []);
  const exposures = (incidents.nodes ?? []).filter(openExposure);
  const declarations = (incidents.nodes ?? []).filter(({ declarationDueAt }) => declarationDueAt !== null);
  const nothing = [drafts, delays, withdrawals, exposures, declarations].every(({ length }) => length === 0);
  return (
    <Page title={desks.approvals}>
      {error && <Trouble error={error} onRetry={refresh} />}
      {!whole && !error && <Skeleton lines={4} height={96} />}
      {whole && nothing && (
        <Nothing icon={<CheckmarkCircleRegular />} title={words.nothing}>
          {words.nothingDetail}
        </Nothing>
      )}
      {drafts.length > 0 && (
        <Section title={words.drafts}>
          {drafts.map((process) => (
            <DraftCard key={process.id} process={process} onDone={refresh} />
          ))}
        </Section>
      )}
      {delays.length > 0 && (
        <Section title={words.delays}>
          {delays.map((each) => (
            <DelayCard key={each.delay.id} {...each} onDone={refresh} />
          ))}
        </Section>
      )}
      {withdrawals.length > 0 && (
        <Section title={words.withdrawals}>
          {withdrawals.map((each) => (
            <WithdrawalCard key={each.withdrawal.id} {...each} onDone={refresh} />
          ))}
        </Section>
      )}
      {exposures.length > 0 && (
        <Section title={words.exposures}>
          {exposures.map((incident) => (
            <ExposureCard key={incident.id} incident={incident} />
          ))}
        </Section>
      )}
      {declarations.length > 0 && (
        <Section title={words.declarations}>
          {declarations.map((incident) => (
            <DeclarationCard key={incident.id} incident={incident} />
          ))}
        </Section>
      )}
    </Page>
  );
}

/** Pages to their end: what waits may be on any of them. */
function useWhole<Node>(pages: Pages<Node>): Pages<Node> {
  const { hasMore, fetching, error, loadMore } = pages;
  useEffect(() => {
    if (hasMore && !fetching && !error) loadMore();
  }, [hasMore, fetching, error, loadMore]);
  return pages;
}
