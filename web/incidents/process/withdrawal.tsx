import { Body1, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { LongField, useForm } from '../../parts/fields.tsx';
import { useWords } from '../../words/language.tsx';
import type { WholeFragment } from '../incident.generated.ts';
import { CommandDialog } from './command-dialog.tsx';
import { COMMANDS } from './command-words.ts';
import { DecideWithdrawal as Decide, RequestWithdrawal as Request } from './commands.generated.ts';

/** Asks the two offices to take the declaration back. */
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

/** One office's verdict on an open request. */
export function DecideWithdrawal({ incident, withdrawalId }: { incident: WholeFragment; withdrawalId: string }) {
  const words = useWords(COMMANDS);
  const form = useForm({ verdict: '', note: '' });
  const { verdict, note } = form.values;
  return (
    <CommandDialog
      incident={incident}
      document={Decide}
      words={words.decideWithdrawal}
      input={(decided) =>
        verdict === '' ? null : { ...decided, withdrawalId, approved: verdict === 'yes', note: note || null }
      }
      onOpen={form.reset}
    >
      <Field label={words.decideWithdrawal.verdict} required>
        <RadioGroup required value={verdict} onChange={(_, { value }) => form.set('verdict')(value)}>
          <Radio value="yes" label={words.decideWithdrawal.approve} />
          <Radio value="no" label={words.decideWithdrawal.refuse} />
        </RadioGroup>
      </Field>
      <LongField label={words.note} rows={3} {...form.of('note')} />
    </CommandDialog>
  );
}
