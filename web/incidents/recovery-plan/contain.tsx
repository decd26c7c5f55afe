import { LongField, SwitchField, useForm } from '../../parts/forms/fields.tsx';
import { useWords } from '../../words/language.tsx';
import { CommandDialog } from '../commands/command-dialog.tsx';
import { VerifyContainment } from '../commands/commands.generated.ts';
import { COMMANDS } from '../commands/words.ts';
import type { WholeFragment } from '../incident.generated.ts';

/** Records for each of the three conditions of containment whether it is met. */
export function Contain({ incident }: { incident: WholeFragment }) {
  const words = useWords(COMMANDS);
  const form = useForm(startingFrom(incident));
  return (
    <CommandDialog
      incident={incident}
      document={VerifyContainment}
      words={words.contain}
      input={(decided) => ({ ...decided, ...form.values, note: form.values.note || null })}
      onOpen={() => form.reset(startingFrom(incident))}
    >
      <SwitchField label={words.contain.customerRisk} {...form.of('customerRiskContained')} />
      <SwitchField label={words.contain.businessRisk} {...form.of('businessRiskContained')} />
      <SwitchField
        label={words.contain.corrective}
        hint={words.contain.correctiveHint}
        {...form.of('correctiveMeasuresVerified')}
      />
      <LongField label={words.note} rows={3} {...form.of('note')} />
    </CommandDialog>
  );
}

function startingFrom({ containment }: WholeFragment) {
  return {
    customerRiskContained: Boolean(containment?.customerRiskContainedAt),
    businessRiskContained: Boolean(containment?.businessRiskContainedAt),
    correctiveMeasuresVerified: Boolean(containment?.correctiveMeasuresVerifiedAt),
    note: containment?.note ?? '',
  };
}
