import { DecideDelays } from '../advisory/delay-commands.tsx';
import { DELAYS } from '../advisory/delay-words.ts';
import { useCommand } from '../graph/use-command.ts';
import { Countdown } from '../parts/countdown.tsx';
import { Facts } from '../parts/facts.tsx';
import { Prose } from '../parts/prose.tsx';
import { Time } from '../parts/time.tsx';
import { Verdict } from '../parts/verdict.tsx';
import { useFormats, useWords } from '../words/language.tsx';
import { ROLES } from '../words/roles.ts';
import { APPROVALS } from './approval-words.ts';
import { DecideWithdrawalAsked, type ProcessWaitingFragment, type VerdictFragment } from './approvals.generated.ts';
import type { Delay, Withdrawal } from './waiting.ts';
import { WaitingCard } from './waiting-card.tsx';

interface RequestProps {
  process: ProcessWaitingFragment;
  onDone(): void;
}

/** A delay of the notices that waits for the viewer's office. */
export function DelayCard({ process, delay, onDone }: RequestProps & { delay: Delay }) {
  const words = useWords(APPROVALS);
  const delays = useWords(DELAYS);
  const { incident, clock } = process;
  return (
    <WaitingCard
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
          [words.asked, <Asked key="asked" at={delay.requestedAt} by={delay.requestedBy} />],
          [words.verdicts, delay.approvals.length > 0 ? <Verdicts key="verdicts" approvals={delay.approvals} /> : null],
        ]}
      />
    </WaitingCard>
  );
}

/** A declaration that somebody asks to take back, and that waits for the viewer's office. */
export function WithdrawalCard({ process, withdrawal, onDone }: RequestProps & { withdrawal: Withdrawal }) {
  const words = useWords(APPROVALS);
  const decide = useCommand(DecideWithdrawalAsked);
  const { incident, clock } = process;
  const { declaration, id: incidentId, version } = incident;
  return (
    <WaitingCard
      incident={incident}
      title={incident.title}
      urgency={<Countdown {...clock} />}
      actions={
        <Verdict
          words={words}
          title={words.withdrawalTitle}
          detail={words.both}
          command={decide}
          onDecide={async (verdict) => {
            const input = { incidentId, version, withdrawalId: withdrawal.id, ...verdict };
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
          [words.declaration, declaration && <Time at={declaration.declaredAt} />],
          [words.justification, declaration && <Prose>{declaration.justification}</Prose>],
          [words.asked, <Asked key="asked" at={withdrawal.requestedAt} by={withdrawal.requestedBy} />],
          [
            words.verdicts,
            withdrawal.approvals.length > 0 ? <Verdicts key="verdicts" approvals={withdrawal.approvals} /> : null,
          ],
        ]}
      />
    </WaitingCard>
  );
}

function Asked({ at, by }: { at: string; by: string }) {
  const words = useWords(APPROVALS);
  return (
    <>
      <Time at={at} /> {words.by(by)}
    </>
  );
}

function Verdicts({ approvals }: { approvals: readonly VerdictFragment[] }) {
  const words = useWords(APPROVALS);
  const roles = useWords(ROLES);
  const formats = useFormats();
  return approvals.map(({ approverRole: office, by, at, approved, note }) => (
    <div key={office}>
      {roles[office]}: {approved ? words.approved : words.refused} {words.by(by)}, {formats.instant(at)}
      {note && `: ${note}`}
    </div>
  ));
}
