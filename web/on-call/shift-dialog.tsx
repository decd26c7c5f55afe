import { Body1 } from '@fluentui/react-components';
import { useCommand } from '../graph/use-command.ts';
import { ChoiceField, DateTimeField, TextField, useForm } from '../parts/forms/fields.tsx';
import { FormDialog } from '../parts/forms/form-dialog.tsx';
import { useSession } from '../parts/viewer.tsx';
import { useWords } from '../words/language.tsx';
import { ROLES } from '../words/roles.ts';
import { type OnCallRole, OverrideShift, SetShift } from './on-call.generated.ts';
import { ON_CALL } from './words.ts';

/** The roles that have a rota. */
export const ON_CALL_ROLES: readonly OnCallRole[] = ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL'];

/** Adds a shift, or an override; the form starts with the viewer. */
export function ShiftDialog({ override = false, onDone }: { override?: boolean; onDone(): void }) {
  const words = useWords(ON_CALL);
  const roles = useWords(ROLES);
  const { subject: own } = useSession().viewer;
  const start = {
    role: 'RESPONDER' as OnCallRole,
    subject: own,
    startsAt: null as string | null,
    endsAt: null as string | null,
    reason: '',
  };
  const form = useForm(start);
  const set = useCommand(SetShift);
  const replace = useCommand(OverrideShift);
  const command = override ? replace : set;
  async function submit(): Promise<boolean> {
    const { endsAt, reason, ...rest } = form.values;
    if (endsAt === null) return false;
    const done = await command.run({ input: { ...rest, endsAt, reason: reason || null } });
    if (done) onDone();
    return done !== null;
  }
  return (
    <FormDialog
      button={override ? words.setOverride : words.setShift}
      title={override ? words.setOverride : words.setShift}
      submit={words.add}
      command={command}
      onOpen={() => form.reset(start)}
      onSubmit={submit}
    >
      {override && <Body1>{words.overrideHint}</Body1>}
      <ChoiceField
        label={words.role}
        required
        choices={ON_CALL_ROLES}
        labels={roles}
        value={form.values.role}
        onChange={(role) => role && form.set('role')(role)}
      />
      <TextField label={words.person} hint={words.personHint} required {...form.of('subject')} />
      <DateTimeField label={words.from} hint={words.fromHint} {...form.of('startsAt')} />
      <DateTimeField label={words.until} required {...form.of('endsAt')} />
      {override && <TextField label={words.reason} {...form.of('reason')} />}
    </FormDialog>
  );
}
