import { Body1 } from '@fluentui/react-components';
import { LongField, useForm } from '../../parts/forms/fields.tsx';
import { useWords } from '../../words/language.tsx';
import { CommandDialog } from '../commands/command-dialog.tsx';
import { DecideUnmarking as Decide, RequestUnmarking as Request } from '../commands/commands.generated.ts';
import { COMMANDS } from '../commands/words.ts';
import { DecisionDialog } from '../declaration/decision-dialog.tsx';
import type { WholeFragment } from '../incident.generated.ts';

/** Requests the removal of an exercise mark, which both approver roles decide. */
export function RequestUnmarking({ incident }: { incident: WholeFragment }) {
  const words = useWords(COMMANDS);
  const form = useForm({ reason: '' });
  return (
    <CommandDialog
      incident={incident}
      document={Request}
      words={words.requestUnmarking}
      input={(decided) => ({ ...decided, ...form.values })}
      onOpen={form.reset}
    >
      <Body1>{words.requestUnmarking.hint}</Body1>
      <LongField label={words.reason} required {...form.of('reason')} />
    </CommandDialog>
  );
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
