import { useWords } from '../../words/language.tsx';
import { DecideWithdrawal as Decide, RequestWithdrawal as Request } from '../commands/commands.generated.ts';
import { DecisionDialog } from '../commands/decision-dialog.tsx';
import { ReasonDialog } from '../commands/reason-dialog.tsx';
import { COMMANDS } from '../commands/words.ts';
import type { WholeFragment } from '../incident.generated.ts';

/** Requests the withdrawal of the declaration, which both approver roles decide. */
export function RequestWithdrawal({ incident }: { incident: WholeFragment }) {
  const { requestWithdrawal: words } = useWords(COMMANDS);
  return <ReasonDialog incident={incident} document={Request} words={words} />;
}

/** The decision of one approver role on an open request. */
export function DecideWithdrawal({ incident, withdrawalId }: { incident: WholeFragment; withdrawalId: string }) {
  const { decideWithdrawal: words } = useWords(COMMANDS);
  return (
    <DecisionDialog
      incident={incident}
      document={Decide}
      words={words}
      input={(decided) => ({ ...decided, withdrawalId })}
    />
  );
}
