import { NAMES } from '../incidents/names.ts';
import { Facts } from '../parts/lists/facts.tsx';
import { Prose, ProseList } from '../parts/text/prose.tsx';
import { useWords } from '../words/language.tsx';
import { DecideNotToNotifyRequest, type PendingIncidentFragment } from './approvals.generated.ts';
import { DecideRequest } from './decide-request.tsx';
import type { DecisionNotToNotify } from './pending.ts';
import { PendingCard } from './pending-card.tsx';
import { Decisions, Requested } from './requests.tsx';
import { APPROVALS } from './words.ts';

interface NotNotifyingCardProps {
  incident: PendingIncidentFragment;
  decision: DecisionNotToNotify;
  onDone(): void;
}

/** A requested decision not to notify that needs the viewer's decision. */
export function NotNotifyingCard({ incident, decision, onDone }: NotNotifyingCardProps) {
  const words = useWords(APPROVALS);
  const names = useWords(NAMES);
  const { id: decisionId, reason, exemptions, publicCommunication, approvals } = decision;
  return (
    <PendingCard
      incident={incident}
      title={incident.title}
      actions={
        <DecideRequest
          incident={incident}
          document={DecideNotToNotifyRequest}
          title={words.notNotifyingTitle}
          detail={words.notNotifyingDetail}
          input={(decided) => ({ ...decided, decisionId })}
          onDone={onDone}
        />
      }
    >
      <Facts
        facts={[
          [words.classifiedAs, incident.classification && names.classification[incident.classification]],
          [words.unlikelyRisk, <Prose key="reason">{reason}</Prose>],
          [
            words.exemptions,
            exemptions.length > 0 ? (
              <ProseList key="exemptions" items={exemptions.map((each) => names.exemption[each])} />
            ) : null,
          ],
          [words.publicCommunication, publicCommunication && <Prose>{publicCommunication}</Prose>],
          [words.requested, <Requested key="requested" at={decision.requestedAt} by={decision.requestedBy} />],
          [words.decisions, approvals.length > 0 ? <Decisions key="decisions" approvals={approvals} /> : null],
        ]}
      />
    </PendingCard>
  );
}
