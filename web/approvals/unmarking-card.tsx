import { useState } from 'react';
import { useCommand } from '../graph/use-command.ts';
import { DecisionButtons } from '../parts/forms/decision.tsx';
import { Facts } from '../parts/lists/facts.tsx';
import { Prose } from '../parts/text/prose.tsx';
import { useWords } from '../words/language.tsx';
import { DecideUnmarkingRequest, type PendingIncidentFragment } from './approvals.generated.ts';
import type { Unmarking } from './pending.ts';
import { PendingCard } from './pending-card.tsx';
import { Decisions, Requested } from './requests.tsx';
import { APPROVALS } from './words.ts';

interface UnmarkingCardProps {
  incident: PendingIncidentFragment;
  unmarking: Unmarking;
  onDone(): void;
}

/** A requested removal of an exercise mark that needs the viewer's decision. */
export function UnmarkingCard({ incident, unmarking, onDone }: UnmarkingCardProps) {
  const words = useWords(APPROVALS);
  const decide = useCommand(DecideUnmarkingRequest);
  // A change that another person makes while the dialog is open was not seen by the person who decides in it.
  const [seen, setSeen] = useState(incident.version);
  const { id: unmarkingId, reason, requestedAt, requestedBy, approvals } = unmarking;
  return (
    <PendingCard
      incident={incident}
      title={incident.title}
      actions={
        <DecisionButtons
          words={words}
          title={words.unmarkingTitle}
          detail={words.unmarkingDetail}
          onOpen={() => setSeen(incident.version)}
          command={decide}
          onDecide={async (decision) => {
            const version = decide.refusal?.__typename === 'StaleIncident' ? incident.version : seen;
            setSeen(version);
            const done = await decide.run({ input: { incidentId: incident.id, version, unmarkingId, ...decision } });
            if (done) onDone();
            return done !== null;
          }}
        />
      }
    >
      <Facts
        facts={[
          [words.reason, <Prose key="reason">{reason}</Prose>],
          [words.requested, <Requested key="requested" at={requestedAt} by={requestedBy} />],
          [words.decisions, approvals.length > 0 ? <Decisions key="decisions" approvals={approvals} /> : null],
        ]}
      />
    </PendingCard>
  );
}
