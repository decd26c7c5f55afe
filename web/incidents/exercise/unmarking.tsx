import { Body1, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { LongField, useForm } from '../../parts/forms/fields.tsx';
import { useWords } from '../../words/language.tsx';
import { CommandDialog } from '../commands/command-dialog.tsx';
import { DecideUnmarking as Decide, RequestUnmarking as Request } from '../commands/commands.generated.ts';
import { COMMANDS } from '../commands/words.ts';
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
  const words = useWords(COMMANDS);
  const form = useForm({ decision: '', note: '' });
  const { decision, note } = form.values;
  return (
    <CommandDialog
      incident={incident}
      document={Decide}
      words={words.decideUnmarking}
      input={(decided) =>
        decision === '' ? null : { ...decided, unmarkingId, approved: decision === 'yes', note: note || null }
      }
      onOpen={form.reset}
    >
      <Field label={words.decideUnmarking.decision} required>
        <RadioGroup required value={decision} onChange={(_, { value }) => form.set('decision')(value)}>
          <Radio value="yes" label={words.decideUnmarking.approve} />
          <Radio value="no" label={words.decideUnmarking.reject} />
        </RadioGroup>
      </Field>
      <LongField label={words.note} rows={3} {...form.of('note')} />
    </CommandDialog>
  );
}
