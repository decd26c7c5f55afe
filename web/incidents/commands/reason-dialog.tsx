import { Body1 } from '@fluentui/react-components';
import type { TypedDocumentNode } from '@urql/core';
import { LongField, useForm } from '../../parts/forms/fields.tsx';
import { useWords } from '../../words/language.tsx';
import type { WholeFragment } from '../incident.generated.ts';
import { CommandDialog, type Decided } from './command-dialog.tsx';
import { COMMANDS } from './words.ts';
import type { CommandWords } from './words-type.ts';

interface ReasonDialogProps<Data> {
  incident: WholeFragment;
  document: TypedDocumentNode<Data, { input: Decided & { reason: string } }>;
  words: CommandWords & { hint: string };
}

/** A request that states its reason and nothing else. */
export function ReasonDialog<Data>({ incident, document, words }: ReasonDialogProps<Data>) {
  const { reason } = useWords(COMMANDS);
  const form = useForm({ reason: '' });
  return (
    <CommandDialog
      incident={incident}
      document={document}
      words={words}
      input={(decided) => ({ ...decided, ...form.values })}
      onOpen={form.reset}
    >
      <Body1>{words.hint}</Body1>
      <LongField label={reason} required {...form.of('reason')} />
    </CommandDialog>
  );
}
