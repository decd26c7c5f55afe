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
      <Accountable kind={kind} owner={form.of('owner')} dueAt={form.of('dueAt')} />
    </CommandDialog>
  );
}

interface AccountableProps {
  kind: MitigationKind | null;
  owner: { value: string; onChange(value: string): void };
  dueAt: { value: string | null; onChange(value: string | null): void };
}

/** Who carries a mitigation out, and until when: required where it may be carried out after the incident. */
function Accountable({ kind, owner, dueAt }: AccountableProps) {
  const { mitigation } = useWords(COMMANDS);
  const required = kind === 'LONG_TERM';
  const hint = required ? mitigation.longTermHint : undefined;
  return (
    <>
      <TextField label={mitigation.owner} hint={hint} required={required} {...owner} />
      <DateTimeField label={mitigation.dueAt} required={required} {...dueAt} />
    </>
  );
}

/** Changes status, owner and due date of a mitigation; renders nothing once no status may follow. */
export function UpdateMitigation({ incident, mitigation }: { incident: WholeFragment; mitigation: Mitigation }) {
  const words = useWords(COMMANDS);
  const { mitigationState } = useWords(NAMES);
  const { id, kind, emergency } = mitigation;
  const [next] = NEXT[mitigation.state];
  const start = {
    state: next ?? mitigation.state,
    description: mitigation.description,
    owner: mitigation.owner ?? '',
    dueAt: mitigation.dueAt,
    reason: '',
  };
  const form = useForm(start);
  const { state, description, owner, dueAt, reason } = form.values;
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
        owner: owner || null,
        dueAt,
        reason: reason || null,
      })}
      onOpen={() => form.reset(start)}
    >
      <ChoiceField
        label={words.mitigation.state}
        required
        choices={[mitigation.state, ...NEXT[mitigation.state]]}
        labels={mitigationState}
        value={state}
        onChange={(chosen) => chosen && form.set('state')(chosen)}
      />
      {incident.stage !== 'CLOSE' && (
        <LongField label={words.mitigation.description} required rows={3} {...form.of('description')} />
      )}
      <Accountable kind={kind} owner={form.of('owner')} dueAt={form.of('dueAt')} />
      {state === 'DROPPED' ? (
        <LongField label={words.mitigation.dropReason} required rows={3} {...form.of('reason')} />
      ) : (
        <LongField label={words.reason} rows={2} {...form.of('reason')} />
      )}
    </CommandDialog>
  );
}
