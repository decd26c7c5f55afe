import { DateTimeField, LongField, TextField, useForm } from '../../parts/forms/fields.tsx';
import { useWords } from '../../words/language.tsx';
import { CommandDialog } from '../commands/command-dialog.tsx';
import type { WholeFragment } from '../incident.generated.ts';
import { UpdateProcedureRevision } from './post-mortem.generated.ts';
import type { PostMortemOf } from './post-mortem-of.ts';
import { POST_MORTEM } from './words.ts';

interface UpdateRevisionProps {
  incident: WholeFragment;
  revision: PostMortemOf['procedureRevisions'][number];
}

/** Gives a procedure revision that is not done another owner or due date. */
export function UpdateRevision({ incident, revision: { number, procedure, owner, dueAt } }: UpdateRevisionProps) {
  const words = useWords(POST_MORTEM);
  const start = { owner, dueAt, reason: '' };
  const form = useForm(start);
  return (
    <CommandDialog
      incident={incident}
      document={UpdateProcedureRevision}
      words={words.update}
      buttonProps={{ size: 'small', 'aria-label': words.updateName(procedure) }}
      input={(decided) => ({ ...decided, number, ...form.values, reason: form.values.reason || null })}
      onOpen={() => form.reset(start)}
    >
      <TextField label={words.owner} required {...form.of('owner')} />
      <DateTimeField label={words.dueAt} required {...form.of('dueAt')} />
      <LongField label={words.reason} rows={2} {...form.of('reason')} />
    </CommandDialog>
  );
}
