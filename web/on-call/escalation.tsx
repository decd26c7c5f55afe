import { Body1 } from '@fluentui/react-components';
import { useCommand } from '../graph/use-command.ts';
import { ChoiceField, TextField, useForm } from '../parts/forms/fields.tsx';
import { FormDialog } from '../parts/forms/form-dialog.tsx';
import { useFormats, useWords } from '../words/language.tsx';
import { ROLES } from '../words/roles.ts';
import { type OnCallQuery, type OnCallRole, SetEscalation } from './on-call.generated.ts';
import { ON_CALL_ROLES } from './shift-dialog.tsx';
import { ON_CALL } from './words.ts';

type Steps = OnCallQuery['rota']['escalations'][number]['steps'];

/** How pages are escalated, in words. */
export function EscalationList({ steps }: { steps: Steps }) {
  const words = useWords(ON_CALL);
  const roles = useWords(ROLES);
  const formats = useFormats();
  if (steps.length === 0) return <Body1>{words.noEscalation}</Body1>;
  return (
    <ol>
      {steps.map(({ afterMinutes, role, subject }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps have no identity but their order
        <li key={index}>
          {role ? roles[role] : subject} {words.after(formats.number(afterMinutes))}
        </li>
      ))}
    </ol>
  );
}

/** As many steps as the form has; the API takes more. */
const STEPS = [0, 1, 2] as const;

/** Sets the steps by which pages to responders are escalated. */
export function EscalationDialog({ steps, onDone }: { steps: Steps; onDone(): void }) {
  const words = useWords(ON_CALL);
  const roles = useWords(ROLES);
  const formats = useFormats();
  const start = {
    rows: STEPS.map((place) => ({
      minutes: steps[place] ? String(steps[place].afterMinutes) : '',
      role: steps[place]?.role ?? null,
      subject: steps[place]?.subject ?? '',
    })),
  };
  const form = useForm(start);
  const command = useCommand(SetEscalation);
  const change = (place: number, part: Partial<{ minutes: string; role: OnCallRole | null; subject: string }>) =>
    form.set('rows')(form.values.rows.map((row, index) => (index === place ? { ...row, ...part } : row)));
  async function submit(): Promise<boolean> {
    const given = form.values.rows
      .filter(({ minutes }) => minutes !== '')
      .map(({ minutes, role, subject }) => ({ afterMinutes: Number(minutes), role, subject: subject || null }));
    const done = await command.run({ input: { role: 'RESPONDER', steps: given } });
    if (done) onDone();
    return done !== null;
  }
  return (
    <FormDialog
      button={words.setEscalation}
      title={words.setEscalation}
      submit={words.save}
      command={command}
      onOpen={() => form.reset(start)}
      onSubmit={submit}
    >
      <Body1>{words.stepHint}</Body1>
      {form.values.rows.map(({ minutes, role, subject }, place) => {
        const step = formats.number(place + 1);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no identity but their order
          <div key={place}>
            <TextField
              type="number"
              label={words.minutes(step)}
              value={minutes}
              onChange={(next) => change(place, { minutes: next })}
            />
            <ChoiceField
              label={words.stepRole(step)}
              choices={ON_CALL_ROLES}
              labels={roles}
              value={role}
              onChange={(next) => change(place, { role: next })}
            />
            <TextField
              label={words.stepPerson(step)}
              value={subject}
              onChange={(next) => change(place, { subject: next })}
            />
          </div>
        );
      })}
    </FormDialog>
  );
}
