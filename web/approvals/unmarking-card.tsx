import { Facts } from '../parts/lists/facts.tsx';
import { Prose } from '../parts/text/prose.tsx';
import { useWords } from '../words/language.tsx';
import { DecideUnmarkingRequest, type PendingIncidentFragment } from './approvals.generated.ts';
import { DecideRequest } from './decide-request.tsx';
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
  const { id: unmarkingId, reason, requestedAt, requestedBy, approvals } = unmarking;
  return (
    <PendingCard
      incident={incident}
      title={incident.title}
      actions={
        <DecideRequest
          incident={incident}
          document={DecideUnmarkingRequest}
          title={words.unmarkingTitle}
          detail={words.unmarkingDetail}
          input={(decided) => ({ ...decided, unmarkingId })}
          onDone={onDone}
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
