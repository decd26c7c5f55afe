import { DecideDelays } from '../advisory/delays/delay-commands.tsx';
import { DELAYS } from '../advisory/delays/words.ts';
import { NAMES } from '../incidents/names.ts';
import { Countdown } from '../parts/text/countdown.tsx';
import { Prose, ProseList } from '../parts/text/prose.tsx';
import { Time } from '../parts/text/time.tsx';
import { useWords } from '../words/language.tsx';
import {
  DecideNotToNotifyRequest,
  DecideUnmarkingRequest,
  DecideWithdrawalRequest,
  type PendingIncidentFragment,
  type PendingProcessFragment,
} from './approvals.generated.ts';
import { DecideRequest } from './decide-request.tsx';
import type { DecisionNotToNotify, Delay, Unmarking, Withdrawal } from './pending.ts';
import { RequestCard } from './request-card.tsx';
import { APPROVALS } from './words.ts';

interface OfProcess {
  process: PendingProcessFragment;
  onDone(): void;
}

interface OfIncident {
  incident: PendingIncidentFragment;
  onDone(): void;
}

/** A requested delay that needs the viewer's decision. */
export function DelayCard({ process: { incident, clock }, delay, onDone }: OfProcess & { delay: Delay }) {
  const words = useWords(APPROVALS);
  const delays = useWords(DELAYS);
  return (
    <RequestCard
      incident={incident}
      request={delay}
      urgency={<Countdown {...clock} />}
      actions={<DecideDelays delayId={delay.id} onDone={onDone} />}
      facts={[
        [words.reason, delays.reasons[delay.reason]],
        [words.justification, <Prose key="justification">{delay.justification}</Prose>],
        [words.deadline, clock.deadline && <Time at={clock.deadline} />],
        [words.until, <Time key="until" at={delay.until} />],
      ]}
    />
  );
}

/** A requested withdrawal of a declaration that needs the viewer's decision. */
export function WithdrawalCard({
  process: { incident, clock },
  withdrawal,
  onDone,
}: OfProcess & { withdrawal: Withdrawal }) {
  const words = useWords(APPROVALS);
  const { declaration } = incident;
  return (
    <RequestCard
      incident={incident}
      request={withdrawal}
      urgency={<Countdown {...clock} />}
      actions={
        <DecideRequest
          incident={incident}
          document={DecideWithdrawalRequest}
          title={words.withdrawalTitle}
          detail={words.withdrawalDetail}
          input={(decided) => ({ ...decided, withdrawalId: withdrawal.id })}
          onDone={onDone}
        />
      }
      facts={[
        [words.reason, <Prose key="reason">{withdrawal.reason}</Prose>],
        [words.declared, declaration && <Time at={declaration.declaredAt} />],
        [words.justification, declaration && <Prose>{declaration.justification}</Prose>],
      ]}
    />
  );
}

/** A requested decision not to notify that needs the viewer's decision. */
export function NotNotifyingCard({ incident, decision, onDone }: OfIncident & { decision: DecisionNotToNotify }) {
  const words = useWords(APPROVALS);
  const names = useWords(NAMES);
  const { id: decisionId, reason, exemptions, publicCommunication } = decision;
  return (
    <RequestCard
      incident={incident}
      request={decision}
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
      ]}
    />
  );
}

/** A requested removal of an exercise mark that needs the viewer's decision. */
export function UnmarkingCard({ incident, unmarking, onDone }: OfIncident & { unmarking: Unmarking }) {
  const words = useWords(APPROVALS);
  const { id: unmarkingId, reason } = unmarking;
  return (
    <RequestCard
      incident={incident}
      request={unmarking}
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
      facts={[[words.reason, <Prose key="reason">{reason}</Prose>]]}
    />
  );
}
