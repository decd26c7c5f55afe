import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { useIncidentFeed } from '../graph/use-incident-feed.ts';
import { type Pages, usePages } from '../graph/use-pages.ts';
import { OfferedItem, useOffered } from '../parts/forms/offered.tsx';
import { Page } from '../parts/layout/page.tsx';
import { Section } from '../parts/layout/section.tsx';
import { Skeleton } from '../parts/layout/skeleton.tsx';
import { Nothing } from '../parts/lists/nothing.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useSession } from '../parts/viewer.tsx';
import { EVERYWHERE } from '../words/everywhere.ts';
import { useWords } from '../words/language.tsx';
import { PendingIncidents, PendingProcesses } from './approvals.generated.ts';
import { DraftCard } from './draft-card.tsx';
import { DeclarationCard, ExposureCard } from './due-card.tsx';
import { openExposure, pendingFor, pendingNotNotifying, pendingUnmarkings } from './pending.ts';
import { DelayCard, NotNotifyingCard, UnmarkingCard, WithdrawalCard } from './requests.tsx';
import { APPROVALS } from './words.ts';

/** The kinds of event that can add or remove a pending decision. */
const RELEVANT_EVENTS = ['incident.', 'advisory.', 'process.'];

/** The decisions that are pending for the viewer's approver role, updated live. */
export default function Approvals() {
  const words = useWords(APPROVALS);
  const { areas } = useWords(EVERYWHERE);
  const { viewer } = useSession();
  const refresh = () => {
    processes.refresh();
    incidents.refresh();
  };
  const { ready } = useIncidentFeed(null, RELEVANT_EVENTS, refresh);
  const paging = { size: 100, pause: !ready };
  const processes = useAllPages(usePages(PendingProcesses, {}, (answer) => answer.clocks, paging));
  const incidents = useAllPages(usePages(PendingIncidents, {}, (answer) => answer.incidents, paging));
  const error = processes.error ?? incidents.error;
  const loaded = processes.nodes !== null && incidents.nodes !== null;
  const pending = pendingFor(viewer, processes.nodes ?? []);
  const { items: drafts, hold: holdDraft } = useOffered(pending.drafts, ({ id }) => id);
  const { items: delays, hold: holdDelay } = useOffered(pending.delays, ({ delay }) => delay.id);
  const { items: withdrawals, hold: holdWithdrawal } = useOffered(pending.withdrawals, (each) => each.withdrawal.id);
  const { items: notNotifying, hold: holdNotNotifying } = useOffered(
    pendingNotNotifying(viewer, incidents.nodes ?? []),
    ({ decision }) => decision.id,
  );
  const { items: unmarkings, hold: holdUnmarking } = useOffered(
    pendingUnmarkings(viewer, incidents.nodes ?? []),
    (each) => each.unmarking.id,
  );
  const exposures = (incidents.nodes ?? []).filter(openExposure);
  const declarations = (incidents.nodes ?? []).filter(({ declarationDueAt }) => declarationDueAt !== null);
  const nothing = [drafts, delays, withdrawals, notNotifying, unmarkings, exposures, declarations].every(
    ({ length }) => length === 0,
  );
  return (
    <Page title={areas.approvals}>
      {error && <Trouble error={error} onRetry={refresh} />}
      {!loaded && !error && <Skeleton lines={4} height={96} />}
      {loaded && nothing && (
        <Nothing icon={<CheckmarkCircleRegular />} title={words.nothing}>
          {words.nothingDetail}
        </Nothing>
      )}
      {drafts.length > 0 && (
        <Section title={words.drafts}>
          {drafts.map((process) => (
            <OfferedItem key={process.id} id={process.id} hold={holdDraft}>
              <DraftCard process={process} onDone={refresh} />
            </OfferedItem>
          ))}
        </Section>
      )}
      {delays.length > 0 && (
        <Section title={words.delays}>
          {delays.map((each) => (
            <OfferedItem key={each.delay.id} id={each.delay.id} hold={holdDelay}>
              <DelayCard {...each} onDone={refresh} />
            </OfferedItem>
          ))}
        </Section>
      )}
      {withdrawals.length > 0 && (
        <Section title={words.withdrawals}>
          {withdrawals.map((each) => (
            <OfferedItem key={each.withdrawal.id} id={each.withdrawal.id} hold={holdWithdrawal}>
              <WithdrawalCard {...each} onDone={refresh} />
            </OfferedItem>
          ))}
        </Section>
      )}
      {notNotifying.length > 0 && (
        <Section title={words.notNotifying}>
          {notNotifying.map((each) => (
            <OfferedItem key={each.decision.id} id={each.decision.id} hold={holdNotNotifying}>
              <NotNotifyingCard {...each} onDone={refresh} />
            </OfferedItem>
          ))}
        </Section>
      )}
      {unmarkings.length > 0 && (
        <Section title={words.unmarkings}>
          {unmarkings.map((each) => (
            <OfferedItem key={each.unmarking.id} id={each.unmarking.id} hold={holdUnmarking}>
              <UnmarkingCard {...each} onDone={refresh} />
            </OfferedItem>
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

/** Loads all pages: a pending decision may be on any of them. */
function useAllPages<Node>(pages: Pages<Node>): Pages<Node> {
  const { hasMore, fetching, error, loadMore } = pages;
  useEffect(() => {
    if (hasMore && !fetching && !error) loadMore();
  }, [hasMore, fetching, error, loadMore]);
  return pages;
}
