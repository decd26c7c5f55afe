import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { TypedDocumentNode } from '@urql/core';
import { LongField, useForm } from '../../parts/forms/fields.tsx';
import { useWords } from '../../words/language.tsx';
import type { WholeFragment } from '../incident.generated.ts';
import { CommandDialog, type Decided } from './command-dialog.tsx';
import { COMMANDS } from './words.ts';
import type { CommandWords } from './words-type.ts';

interface DecisionDialogProps<Data, Input> {
  incident: WholeFragment;
  document: TypedDocumentNode<Data, { input: Input }>;
  words: CommandWords & { decision: string; approve: string; reject: string };
  /** @returns the input of the command, which names the request */
  input(decided: Decided & { approved: boolean; note: string | null }): Input;
}

/** The decision of one approver role on an open request. */
export function DecisionDialog<Data, Input>({ incident, document, words, input }: DecisionDialogProps<Data, Input>) {
  const { note: noteLabel } = useWords(COMMANDS);
  const form = useForm({ decision: '', note: '' });
  const { decision, note } = form.values;
  return (
    <CommandDialog
      incident={incident}
      document={document}
      words={words}
      input={(decided) =>
        decision === '' ? null : input({ ...decided, approved: decision === 'yes', note: note || null })
      }
      onOpen={form.reset}
    >
      <Field label={words.decision} required>
        <RadioGroup required value={decision} onChange={(_, { value }) => form.set('decision')(value)}>
          <Radio value="yes" label={words.approve} />
          <Radio value="no" label={words.reject} />
        </RadioGroup>
      </Field>
      <LongField label={noteLabel} rows={3} {...form.of('note')} />
    </CommandDialog>
  );
}
