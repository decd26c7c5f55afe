import { Body1 } from '@fluentui/react-components';
import type { Command } from '../graph/use-command.ts';
import { LongField, useForm } from '../parts/fields.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import { useWords } from '../words/language.tsx';
import { APPROVALS } from './approval-words.ts';

interface VerdictProps {
  title: string;
  /** What the verdict leads to. */
  detail: string;
  command: Pick<Command<unknown, never>, 'busy' | 'refusal' | 'error' | 'clear'>;
  /** @returns whether the verdict stands */
  onDecide(verdict: { approved: boolean; note: string | null }): Promise<boolean>;
}

/** An office's yes or no, with a note for the record. */
export function Verdict(props: VerdictProps) {
  return (
    <>
      <Decide {...props} approved />
      <Decide {...props} approved={false} />
    </>
  );
}

function Decide({ title, detail, command, onDecide, approved }: VerdictProps & { approved: boolean }) {
  const words = useWords(APPROVALS);
  const { values, of, reset } = useForm({ note: '' });
  const verb = approved ? words.approve : words.refuse;
  return (
    <FormDialog
      button={verb}
      title={title}
      submit={verb}
      command={command}
      onOpen={() => reset()}
      onSubmit={() => onDecide({ approved, note: values.note.trim() || null })}
    >
      <Body1>{detail}</Body1>
      <LongField label={words.note} hint={words.noteHint} rows={3} {...of('note')} />
    </FormDialog>
  );
}
