import { ChoiceField, DateTimeField, LongField, SwitchField, TextField, useForm } from '../../parts/forms/fields.tsx';
import { useWords } from '../../words/language.tsx';
import { CommandDialog } from '../commands/command-dialog.tsx';
import { type MitigationKind, type MitigationState, RecordMitigation } from '../commands/commands.generated.ts';
import { COMMANDS } from '../commands/words.ts';
import type { WholeFragment } from '../incident.generated.ts';
import { NAMES, valuesOf } from '../names.ts';

type Mitigation = WholeFragment['mitigations'][number];

const BLANK = {
  kind: null as MitigationKind | null,
  state: 'PLANNED' as MitigationState,
  description: '',
  emergency: false,
  owner: '',
  dueAt: null as string | null,
};
/** The states in which a mitigation enters the plan, and the states that may follow each. */
const FIRST: readonly MitigationState[] = ['PLANNED', 'APPLIED'];
const NEXT: Record<MitigationState, readonly MitigationState[]> = {
  PLANNED: ['APPLIED', 'DROPPED'],
  APPLIED: ['VERIFIED', 'DROPPED'],
  VERIFIED: [],
  DROPPED: [],
};

/** Adds a mitigation to the recovery plan. */
export function AddMitigation({ incident }: { incident: WholeFragment }) {
  const words = useWords(COMMANDS);
  const { mitigationKind, mitigationState } = useWords(NAMES);
  const form = useForm(BLANK);
  const { kind, owner, ...rest } = form.values;
  return (
    <CommandDialog
      incident={incident}
      document={RecordMitigation}
      words={words.addMitigation}
      input={(decided) => kind && { ...decided, ...rest, kind, owner: owner || null }}
      onOpen={form.reset}
    >
      <ChoiceField
        label={words.mitigation.kind}
        required
        choices={valuesOf(mitigationKind)}
        labels={mitigationKind}
        {...form.of('kind')}
      />
      <LongField label={words.mitigation.description} required rows={3} {...form.of('description')} />
      <ChoiceField
        label={words.mitigation.state}
        required
        choices={FIRST}
        labels={mitigationState}
        value={rest.state}
        onChange={(state) => state && form.set('state')(state)}
      />
      <SwitchField label={words.mitigation.emergency} {...form.of('emergency')} />
      <TextField label={words.mitigation.owner} {...form.of('owner')} />
      <DateTimeField label={words.mitigation.dueAt} {...form.of('dueAt')} />
    </CommandDialog>
  );
}

/** Changes the status of a mitigation; renders nothing once no status may follow. */
export function UpdateMitigation({ incident, mitigation }: { incident: WholeFragment; mitigation: Mitigation }) {
  const words = useWords(COMMANDS);
  const { mitigationState } = useWords(NAMES);
  const { id, kind, emergency } = mitigation;
  const [next] = NEXT[mitigation.state];
  const start = { state: next ?? mitigation.state, description: mitigation.description, reason: '' };
  const form = useForm(start);
  const { state, description, reason } = form.values;
  if (!next) return null;
  return (
    <CommandDialog
      incident={incident}
      document={RecordMitigation}
      words={words.updateMitigation}
      buttonProps={{ size: 'small', 'aria-label': words.updateMitigation.name(mitigation.description) }}
      input={(decided) => ({
        ...decided,
        id,
        kind,
        emergency,
        state,
        description,
        reason: state === 'DROPPED' ? reason : null,
      })}
      onOpen={() => form.reset(start)}
    >
      <ChoiceField
        label={words.mitigation.state}
        required
        choices={NEXT[mitigation.state]}
        labels={mitigationState}
        value={state}
        onChange={(chosen) => chosen && form.set('state')(chosen)}
      />
      <LongField label={words.mitigation.description} required rows={3} {...form.of('description')} />
      {state === 'DROPPED' && (
        <LongField label={words.mitigation.dropReason} required rows={3} {...form.of('reason')} />
      )}
    </CommandDialog>
  );
}
