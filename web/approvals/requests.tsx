import { DecideDelays } from '../advisory/delays/delay-commands.tsx';
import { DELAYS } from '../advisory/delays/words.ts';
import { Facts } from '../parts/lists/facts.tsx';
import { Countdown } from '../parts/text/countdown.tsx';
import { Prose } from '../parts/text/prose.tsx';
import { Time } from '../parts/text/time.tsx';
import { useFormats, useWords } from '../words/language.tsx';
import { ROLES } from '../words/roles.ts';
import {
  type ApprovalDecisionFragment,
  DecideWithdrawalRequest,
  type PendingProcessFragment,
} from './approvals.generated.ts';
import { DecideRequest } from './decide-request.tsx';
import type { Delay, Withdrawal } from './pending.ts';
import { PendingCard } from './pending-card.tsx';
import { APPROVALS } from './words.ts';

interface RequestProps {
  process: PendingProcessFragment;
  onDone(): void;
}

/** A requested delay that needs the viewer's decision. */
export function DelayCard({ process, delay, onDone }: RequestProps & { delay: Delay }) {
  const words = useWords(APPROVALS);
  const delays = useWords(DELAYS);
  const { incident, clock } = process;
  return (
    <PendingCard
      incident={incident}
      title={incident.title}
      urgency={<Countdown {...clock} />}
      actions={<DecideDelays delayId={delay.id} onDone={onDone} />}
    >
      <Facts
        facts={[
          [words.reason, delays.reasons[delay.reason]],
          [words.justification, <Prose key="justification">{delay.justification}</Prose>],
          [words.deadline, clock.deadline && <Time at={clock.deadline} />],
          [words.until, <Time key="until" at={delay.until} />],
          [words.requested, <Requested key="requested" at={delay.requestedAt} by={delay.requestedBy} />],
          [
            words.decisions,
            delay.approvals.length > 0 ? <Decisions key="decisions" approvals={delay.approvals} /> : null,
          ],
        ]}
      />
    </PendingCard>
  );
}

/** A requested withdrawal of a declaration that needs the viewer's decision. */
export function WithdrawalCard({ process, withdrawal, onDone }: RequestProps & { withdrawal: Withdrawal }) {
  const words = useWords(APPROVALS);
  const { incident, clock } = process;
  const { declaration } = incident;
  return (
    <PendingCard
      incident={incident}
      title={incident.title}
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
    >
      <Facts
        facts={[
          [words.reason, <Prose key="reason">{withdrawal.reason}</Prose>],
          [words.declared, declaration && <Time at={declaration.declaredAt} />],
          [words.justification, declaration && <Prose>{declaration.justification}</Prose>],
          [words.requested, <Requested key="requested" at={withdrawal.requestedAt} by={withdrawal.requestedBy} />],
          [
            words.decisions,
            withdrawal.approvals.length > 0 ? <Decisions key="decisions" approvals={withdrawal.approvals} /> : null,
          ],
        ]}
      />
    </PendingCard>
  );
}

/** When something was requested, and by whom. */
export function Requested({ at, by }: { at: string; by: string }) {
  const words = useWords(APPROVALS);
  return (
    <>
      <Time at={at} /> {words.by(by)}
    </>
  );
}

/** The decisions that approver roles have made on a request. */
export function Decisions({ approvals }: { approvals: readonly ApprovalDecisionFragment[] }) {
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
