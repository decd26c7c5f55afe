import type { ReactNode } from 'react';
import { Facts } from '../parts/lists/facts.tsx';
import { Time } from '../parts/text/time.tsx';
import { useFormats, useWords } from '../words/language.tsx';
import { ROLES } from '../words/roles.ts';
import type { ApprovalDecisionFragment, IncidentNamedFragment } from './approvals.generated.ts';
import { PendingCard } from './pending-card.tsx';
import { APPROVALS } from './words.ts';

interface RequestCardProps {
  incident: IncidentNamedFragment;
  request: { requestedAt: string; requestedBy: string; approvals: readonly ApprovalDecisionFragment[] };
  /** When the decision is due. */
  urgency?: ReactNode;
  /** The buttons with which the viewer decides. */
  actions: ReactNode;
  /** What is requested, and why. */
  facts: readonly (readonly [label: string, value: ReactNode])[];
}

/** A request that needs the viewer's decision: what it is about, who made it, and what was decided on it so far. */
export function RequestCard({ incident, request, urgency, actions, facts }: RequestCardProps) {
  const words = useWords(APPROVALS);
  const { requestedAt, requestedBy, approvals } = request;
  return (
    <PendingCard incident={incident} title={incident.title} urgency={urgency} actions={actions}>
      <Facts
        facts={[
          ...facts,
          [
            words.requested,
            <span key="requested">
              <Time at={requestedAt} /> {words.by(requestedBy)}
            </span>,
          ],
          [words.decisions, approvals.length > 0 ? <Decisions key="decisions" approvals={approvals} /> : null],
        ]}
      />
    </PendingCard>
  );
}

/** The decisions that approver roles have made on a request. */
function Decisions({ approvals }: { approvals: readonly ApprovalDecisionFragment[] }) {
  const words = useWords(APPROVALS);
  const roles = useWords(ROLES);
  const formats = useFormats();
  return approvals.map(({ approverRole, by, at, approved, note }) => (
    <div key={approverRole}>
      {roles[approverRole]}: {approved ? words.approved : words.rejected} {words.by(by)}, {formats.dateTime(at)}
      {note && `: ${note}`}
    </div>
  ));
}
