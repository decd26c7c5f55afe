import { Body1 } from '@fluentui/react-components';
import { DateTimeField, LongField, useForm } from '../../parts/forms/fields.tsx';
import { useWords } from '../../words/language.tsx';
import { CommandDialog } from '../commands/command-dialog.tsx';
import { StateAwareness as StateAwarenessCommand } from '../commands/commands.generated.ts';
import { COMMANDS } from '../commands/words.ts';
import type { WholeFragment } from '../incident.generated.ts';

const BLANK = { awareAt: null as string | null, reason: '' };

/** States that the provider became aware of the breach earlier than recorded, with the reason. */
export function StateAwareness({ incident }: { incident: WholeFragment }) {
  const { stateAwareness: words, reason } = useWords(COMMANDS);
  const form = useForm(BLANK);
  return (
    <CommandDialog
      incident={incident}
      document={StateAwarenessCommand}
      words={words}
      timed
      input={({ incidentId, version }) => {
        const { awareAt, ...stated } = form.values;
        return awareAt ? { incidentId, version, awareAt, ...stated } : null;
      }}
      onOpen={form.reset}
    >
      <Body1>{words.hint}</Body1>
      <DateTimeField label={words.awareAt} required {...form.of('awareAt')} />
      <LongField label={reason} required {...form.of('reason')} />
    </CommandDialog>
  );
}
