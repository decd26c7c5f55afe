import { Body1 } from '@fluentui/react-components';
import { LongField, TextField, useForm } from '../../parts/fields.tsx';
import { useWords } from '../../words/language.tsx';
import type { WholeFragment } from '../incident.generated.ts';
import { CommandDialog } from './command-dialog.tsx';
import { COMMANDS } from './command-words.ts';
import { HandOver as HandItOver } from './commands.generated.ts';

/** Hands a customer-only compromise over to customer support, and closes it. */
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
