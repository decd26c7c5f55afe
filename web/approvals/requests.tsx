import { useState } from 'react';
import { DecideDelays } from '../advisory/delays/delay-commands.tsx';
import { DELAYS } from '../advisory/delays/words.ts';
import { useCommand } from '../graph/use-command.ts';
import { DecisionButtons } from '../parts/forms/decision.tsx';
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
  const decide = useCommand(DecideWithdrawalRequest);
  const { incident, clock } = process;
  const { declaration, id: incidentId } = incident;
  // A change that another person makes while the dialog is open was not seen by the person who decides in it.
  const [seen, setSeen] = useState(incident.version);
  return (
    <PendingCard
      incident={incident}
      title={incident.title}
      urgency={<Countdown {...clock} />}
      actions={
        <DecisionButtons
          words={words}
          title={words.withdrawalTitle}
          detail={words.withdrawalDetail}
          onOpen={() => setSeen(incident.version)}
          command={decide}
          onDecide={async (decision) => {
            const version = decide.refusal?.__typename === 'StaleIncident' ? incident.version : seen;
            setSeen(version);
            const input = { incidentId, version, withdrawalId: withdrawal.id, ...decision };
            const done = await decide.run({ input });
            if (done) onDone();
            return done !== null;
          }}
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

export function Requested({ at, by }: { at: string; by: string }) {
  const words = useWords(APPROVALS);
  return (
    <>
      <Time at={at} /> {words.by(by)}
    </>
  );
}

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
