import { Body1, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { ChoicesField, LongField, useForm } from '../../parts/forms/fields.tsx';
import { useWords } from '../../words/language.tsx';
import { CommandDialog } from '../commands/command-dialog.tsx';
import {
  DecideExposure as Decide,
  type DeclarationBasis,
  SuspectExposure as Suspect,
} from '../commands/commands.generated.ts';
import { COMMANDS } from '../commands/words.ts';
import type { WholeFragment } from '../incident.generated.ts';
import { NAMES, valuesOf } from '../names.ts';

/** Records that customer data may have been exposed. */
export function SuspectExposure({ incident }: { incident: WholeFragment }) {
  const words = useWords(COMMANDS);
  const form = useForm({ rationale: '' });
  return (
    <CommandDialog
      incident={incident}
      document={Suspect}
      words={words.suspect}
      input={(decided) => ({ ...decided, ...form.values })}
      onOpen={form.reset}
    >
      <Body1>{words.suspect.hint}</Body1>
      <LongField label={words.rationale} required {...form.of('rationale')} />
    </CommandDialog>
  );
}

const UNDECIDED = { declare: '', rationale: '', basis: [] as readonly DeclarationBasis[] };

/** Decides on a suspected exposure: declare or not, with the rationale. */
export function DecideExposure({ incident }: { incident: WholeFragment }) {
  const words = useWords(COMMANDS);
  const { basis } = useWords(NAMES);
  const form = useForm(UNDECIDED);
  const { declare } = form.values;
  return (
    <CommandDialog
      incident={incident}
      document={Decide}
      words={words.decideExposure}
      input={(decided) =>
        declare === ''
          ? null
          : {
              ...decided,
              declare: declare === 'yes',
              rationale: form.values.rationale,
              basis: declare === 'yes' ? [...form.values.basis] : [],
            }
      }
      onOpen={form.reset}
    >
      <Field label={words.decideExposure.decision} required>
        <RadioGroup required value={declare} onChange={(_, { value }) => form.set('declare')(value)}>
          <Radio value="yes" label={words.decideExposure.declare} />
          <Radio value="no" label={words.decideExposure.doNotDeclare} />
        </RadioGroup>
      </Field>
      {declare === 'yes' && (
        <ChoicesField
          label={words.declare.basis}
          required
          choices={valuesOf(basis)}
          labels={basis}
          {...form.of('basis')}
        />
      )}
      <LongField label={words.rationale} hint={words.decideExposure.rationaleHint} required {...form.of('rationale')} />
    </CommandDialog>
  );
}
