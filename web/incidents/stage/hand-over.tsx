import { Body1 } from '@fluentui/react-components';
import { LongField, TextField, useForm } from '../../parts/forms/fields.tsx';
import { useWords } from '../../words/language.tsx';
import { CommandDialog } from '../commands/command-dialog.tsx';
import { HandOver as HandItOver } from '../commands/commands.generated.ts';
import { COMMANDS } from '../commands/words.ts';
import type { WholeFragment } from '../incident.generated.ts';

/** Transfers a customer-only compromise to customer support, which closes the incident. */
export function HandOver({ incident }: { incident: WholeFragment }) {
  const words = useWords(COMMANDS);
  const form = useForm({ supportCase: '', reason: '' });
  return (
    <CommandDialog
      incident={incident}
      document={HandItOver}
      words={words.handOver}
      input={(decided) => ({ ...decided, ...form.values })}
      onOpen={form.reset}
    >
      <Body1>{words.handOver.hint}</Body1>
      <TextField label={words.handOver.supportCase} required {...form.of('supportCase')} />
      <LongField label={words.reason} required {...form.of('reason')} />
    </CommandDialog>
  );
}
