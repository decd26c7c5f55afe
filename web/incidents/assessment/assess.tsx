import { ChoiceField, ChoicesField, LongField, SwitchField, useForm } from '../../parts/forms/fields.tsx';
import { useWords } from '../../words/language.tsx';
import { CommandDialog } from '../commands/command-dialog.tsx';
import { AssessIncident, type AssessIncidentInput } from '../commands/commands.generated.ts';
import { COMMANDS } from '../commands/words.ts';
import type { WholeFragment } from '../incident.generated.ts';
import { NAMES, valuesOf } from '../names.ts';
import { AssessmentPreview } from './assessment-preview.tsx';

type Impact = AssessIncidentInput['impact'];

/** Records an assessment; the form starts with the values of the last one. */
export function Assess({ incident }: { incident: WholeFragment }) {
  const words = useWords(COMMANDS);
  const names = useWords(NAMES);
  const form = useForm(startingFrom(incident));
  const { functionalImpact, informationImpact, recoverability, customerDataRisk, ...rest } = form.values;
  const impact: Impact = {
    functionalImpact,
    informationImpact: [...informationImpact],
    recoverability,
    customerDataRisk,
  };
  return (
    <CommandDialog
      incident={incident}
      document={AssessIncident}
      words={words.assess}
      input={(decided) => ({ ...decided, impact, ...rest, note: rest.note || null })}
      onOpen={() => form.reset(startingFrom(incident))}
    >
      <ChoiceField
        label={words.assess.functionalImpact}
        required
        choices={valuesOf(names.functionalImpact)}
        labels={names.functionalImpact}
        value={functionalImpact}
        onChange={(value) => value && form.set('functionalImpact')(value)}
      />
      <ChoicesField
        label={words.assess.informationImpact}
        required
        choices={valuesOf(names.informationImpact)}
        labels={names.informationImpact}
        value={informationImpact}
        onChange={(value) => form.set('informationImpact')(noneOrSome(informationImpact, value))}
      />
      <ChoiceField
        label={words.assess.recoverability}
        required
        choices={valuesOf(names.recoverability)}
        labels={names.recoverability}
        value={recoverability}
        onChange={(value) => value && form.set('recoverability')(value)}
      />
      <ChoiceField
        label={words.assess.customerDataRisk}
        required
        choices={valuesOf(names.customerDataRisk)}
        labels={names.customerDataRisk}
        value={customerDataRisk}
        onChange={(value) => value && form.set('customerDataRisk')(value)}
      />
      <AssessmentPreview impact={impact} declared={incident.declaration !== null} />
      <ChoiceField
        label={words.assess.responsibility}
        choices={valuesOf(names.responsibility)}
        labels={names.responsibility}
        {...form.of('responsibility')}
      />
      <SwitchField label={words.assess.escalate} hint={words.assess.escalateHint} {...form.of('escalate')} />
      <LongField label={words.note} rows={3} {...form.of('note')} />
    </CommandDialog>
  );
}

function startingFrom({ assessments, responsibility }: WholeFragment) {
  const last = assessments.at(-1);
  return {
    functionalImpact: last?.functionalImpact ?? 'NONE',
    informationImpact: (last?.informationImpact ?? []) as readonly Impact['informationImpact'][number][],
    recoverability: last?.recoverability ?? 'REGULAR',
    customerDataRisk: last?.customerDataRisk ?? 'NONE',
    responsibility,
    escalate: last?.escalate ?? true,
    note: '',
  };
}

/** NONE excludes every other value: the latest choice wins. */
function noneOrSome(before: readonly string[], now: readonly Impact['informationImpact'][number][]) {
  if (!now.includes('NONE') || now.length === 1) return now;
  return before.includes('NONE') ? now.filter((each) => each !== 'NONE') : (['NONE'] as const);
}
