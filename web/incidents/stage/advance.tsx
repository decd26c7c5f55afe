import { Body1, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { LongField, useForm } from '../../parts/forms/fields.tsx';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useWords } from '../../words/language.tsx';
import { CommandDialog } from '../commands/command-dialog.tsx';
import { AdvanceStage } from '../commands/commands.generated.ts';
import { COMMANDS } from '../commands/words.ts';
import type { WholeFragment } from '../incident.generated.ts';
import { NEXT_STAGES } from './next-stages.ts';

/** Changes the stage. @param props.primary whether this is the main action of the page */
export function Advance({ incident, primary }: { incident: WholeFragment; primary: boolean }) {
  const words = useWords(COMMANDS);
  const { stage } = useWords(EVERYWHERE);
  const closed = incident.stage === 'CLOSE';
  const next = NEXT_STAGES[incident.stage];
  const form = useForm({ to: next[0], reason: '' });
  return (
    <CommandDialog
      incident={incident}
      document={AdvanceStage}
      words={closed ? words.advance.reopen : words.advance}
      buttonProps={{ appearance: primary && !closed ? 'primary' : 'secondary' }}
      input={(decided) => ({ ...decided, to: form.values.to, reason: form.values.reason || null })}
      onOpen={() => form.reset({ to: next[0], reason: '' })}
    >
      <Field label={words.advance.to}>
        <RadioGroup value={form.values.to} onChange={(_, { value }) => form.set('to')(value as typeof incident.stage)}>
          {next.map((each) => (
            <Radio key={each} value={each} label={stage[each]} />
          ))}
        </RadioGroup>
      </Field>
      {form.values.to === 'CLOSE' && <Body1>{words.advance.closing}</Body1>}
      <LongField label={words.reason} hint={words.advance.reasonHint} rows={3} {...form.of('reason')} />
    </CommandDialog>
  );
}
