import { ChoiceField, ChoicesField, LongField, useForm } from '../../parts/forms/fields.tsx';
import { useWords } from '../../words/language.tsx';
import { CommandDialog } from '../commands/command-dialog.tsx';
import { ClassifyIncident } from '../commands/commands.generated.ts';
import { COMMANDS } from '../commands/words.ts';
import type { WholeFragment } from '../incident.generated.ts';
import { NAMES, valuesOf } from '../names.ts';

/** Records a classification; the form starts with the current one. */
export function Classify({ incident }: { incident: WholeFragment }) {
  const words = useWords(COMMANDS);
  const names = useWords(NAMES);
  const form = useForm(startingFrom(incident));
  const { classification, effects, capacity, rationale, rootCause, evidenceIds } = form.values;
  const evidence = Object.fromEntries(
    incident.evidence.map(({ id, kind, description }) => [id, `${kind}: ${description}`]),
  );
  return (
    <CommandDialog
      incident={incident}
      document={ClassifyIncident}
      words={words.classify}
      input={(decided) =>
        classification && {
          ...decided,
          classification,
          effects: [...effects],
          capacity: [...capacity],
          rationale,
          rootCause: rootCause || null,
          evidenceIds: [...evidenceIds],
        }
      }
      onOpen={() => form.reset(startingFrom(incident))}
    >
      <ChoiceField
        label={words.classify.classification}
        required
        choices={valuesOf(names.classification)}
        labels={names.classification}
        {...form.of('classification')}
      />
      <LongField label={words.rationale} required {...form.of('rationale')} />
      <ChoicesField
        label={words.classify.effects}
        hint={words.classify.effectsHint}
        choices={valuesOf(names.effect)}
        labels={names.effect}
        {...form.of('effects')}
      />
      <ChoicesField
        label={words.classify.capacity}
        hint={words.classify.capacityHint}
        choices={valuesOf(names.capacity)}
        labels={names.capacity}
        {...form.of('capacity')}
      />
      <LongField
        label={words.classify.rootCause}
        hint={words.classify.rootCauseHint}
        rows={2}
        required={classification === 'FALSE_POSITIVE'}
        {...form.of('rootCause')}
      />
      {incident.evidence.length > 0 && (
        <ChoicesField
          label={words.classify.evidence}
          choices={valuesOf(evidence)}
          labels={evidence}
          {...form.of('evidenceIds')}
        />
      )}
    </CommandDialog>
  );
}

function startingFrom({ classifications, capacity }: WholeFragment) {
  const last = classifications.at(-1);
  return {
    classification: last?.classification ?? null,
    effects: (last?.effects ?? []) as readonly NonNullable<typeof last>['effects'][number][],
    capacity: capacity as readonly WholeFragment['capacity'][number][],
    rationale: '',
    rootCause: last?.rootCause ?? '',
    evidenceIds: (last?.evidence.map(({ id }) => id) ?? []) as readonly string[],
  };
}
