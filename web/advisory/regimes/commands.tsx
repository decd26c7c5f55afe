import { Body1 } from '@fluentui/react-components';
import { useCommand } from '../../graph/use-command.ts';
import { ChoiceField, LongField, TextField, useForm } from '../../parts/forms/fields.tsx';
import { FormDialog } from '../../parts/forms/form-dialog.tsx';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useWords } from '../../words/language.tsx';
import type { Regime } from '../incident.ts';
import { OverrideRegime, SetDataSubjectCountries } from './regimes.generated.ts';
import { REGIMES } from './words.ts';

interface OverrideDialogProps {
  incidentId: string;
  regime: Regime;
  onDone(): void;
}

type Decision = 'APPLIES' | 'APPLIES_NOT';
const DECISIONS: readonly Decision[] = ['APPLIES', 'APPLIES_NOT'];

/** Legal's decision that a regime applies, or does not. */
export function OverrideDialog({ incidentId, regime: { regime, name }, onDone }: OverrideDialogProps) {
  const words = useWords(REGIMES);
  const override = useCommand(OverrideRegime);
  const form = useForm<{ decision: Decision | null; reason: string }>({ decision: null, reason: '' });
  return (
    <FormDialog
      button={words.override}
      buttonProps={{ size: 'small', appearance: 'subtle', 'aria-label': `${words.override}: ${name}` }}
      title={name}
      submit={words.override}
      command={override}
      onOpen={() => form.reset()}
      onSubmit={async () => {
        const { decision, reason } = form.values;
        if (!decision) return false;
        const input = { incidentId, regime, applies: decision === 'APPLIES', reason };
        if (!(await override.run({ input }))) return false;
        onDone();
        return true;
      }}
    >
      <Body1>{words.overrideHint}</Body1>
      <ChoiceField
        label={words.decision}
        required
        choices={DECISIONS}
        labels={{ APPLIES: words.applies, APPLIES_NOT: words.appliesNot }}
        {...form.of('decision')}
      />
      <LongField label={words.reason} required {...form.of('reason')} />
    </FormDialog>
  );
}

interface SetCountriesProps {
  incidentId: string;
  countries: readonly string[];
  onDone(): void;
}

/** Records the countries of the data subjects. */
export function SetCountriesDialog({ incidentId, countries, onDone }: SetCountriesProps) {
  const words = useWords(REGIMES);
  const { save } = useWords(EVERYWHERE);
  const set = useCommand(SetDataSubjectCountries);
  const form = useForm({ countries: '' });
  return (
    <FormDialog
      button={words.setCountries}
      title={words.setCountries}
      submit={save}
      command={set}
      onOpen={() => form.reset({ countries: countries.join(', ') })}
      onSubmit={async () => {
        const codes = form.values.countries
          .toUpperCase()
          .split(/[\s,]+/)
          .filter(Boolean);
        if (!(await set.run({ input: { incidentId, countries: codes } }))) return false;
        onDone();
        return true;
      }}
    >
      <TextField label={words.countries} hint={words.countriesHint} {...form.of('countries')} />
    </FormDialog>
  );
}
