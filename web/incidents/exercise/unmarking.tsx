import { useWords } from '../../words/language.tsx';
import { DecideUnmarking as Decide, RequestUnmarking as Request } from '../commands/commands.generated.ts';
import { DecisionDialog } from '../commands/decision-dialog.tsx';
import { ReasonDialog } from '../commands/reason-dialog.tsx';
import { COMMANDS } from '../commands/words.ts';
import type { WholeFragment } from '../incident.generated.ts';

/** Requests the removal of an exercise mark, which both approver roles decide. */
export function RequestUnmarking({ incident }: { incident: WholeFragment }) {
  const { requestUnmarking: words } = useWords(COMMANDS);
  return <ReasonDialog incident={incident} document={Request} words={words} />;
}

/** The decision of one approver role on an open request. */
export function DecideUnmarking({ incident, unmarkingId }: { incident: WholeFragment; unmarkingId: string }) {
  const { decideUnmarking: words } = useWords(COMMANDS);
  return (
    <DecisionDialog
      incident={incident}
      document={Decide}
      words={words}
      input={(decided) => ({ ...decided, unmarkingId })}
    />
  );
}
