import { Body1 } from '@fluentui/react-components';
import { LongField, useForm } from '../../parts/forms/fields.tsx';
import { useWords } from '../../words/language.tsx';
import { CommandDialog } from '../commands/command-dialog.tsx';
import { DecideWithdrawal as Decide, RequestWithdrawal as Request } from '../commands/commands.generated.ts';
import { COMMANDS } from '../commands/words.ts';
import type { WholeFragment } from '../incident.generated.ts';
import { DecisionDialog } from './decision-dialog.tsx';

/** Requests the withdrawal of the declaration, which both approver roles decide. */
export function RequestWithdrawal({ incident }: { incident: WholeFragment }) {
  const words = useWords(COMMANDS);
  const form = useForm({ reason: '' });
  return (
    <CommandDialog
      incident={incident}
      document={Request}
      words={words.requestWithdrawal}
      input={(decided) => ({ ...decided, ...form.values })}
      onOpen={form.reset}
    >
      <Body1>{words.requestWithdrawal.hint}</Body1>
      <LongField label={words.reason} required {...form.of('reason')} />
    </CommandDialog>
  );
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
