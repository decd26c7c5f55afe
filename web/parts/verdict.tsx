import { Body1 } from '@fluentui/react-components';
import type { Command } from '../graph/use-command.ts';
import { LongField, useForm } from './fields.tsx';
import { FormDialog } from './form-dialog.tsx';

interface VerdictProps {
  words: { approve: string; refuse: string; note: string };
  title: string;
  /** What the verdict leads to. */
  detail: string;
  /** Approving is what the page is for. */
  primary?: boolean;
  onOpen?(): void;
  command: Pick<Command<unknown, never>, 'busy' | 'refusal' | 'error' | 'clear'>;
  /** @returns whether the verdict stands */
  onDecide(verdict: { approved: boolean; note: string | null }): Promise<boolean>;
}

/** An office's yes or no, with a note for the record. */
export function Verdict(props: VerdictProps) {
  return (
    <>
      <Decide {...props} approved />
      <Decide {...props} approved={false} primary={false} />
    </>
  );
}

function Decide(props: VerdictProps & { approved: boolean }) {
  const { words, title, detail, primary = false, command, onDecide, approved } = props;
  const { values, of, reset } = useForm({ note: '' });
  const verb = approved ? words.approve : words.refuse;
  return (
    <FormDialog
      button={verb}
      buttonProps={{ appearance: primary ? 'primary' : 'secondary' }}
      title={title}
      submit={verb}
      command={command}
      onOpen={() => {
        reset();
        props.onOpen?.();
      }}
      onSubmit={() => onDecide({ approved, note: values.note.trim() || null })}
    >
      <Body1>{detail}</Body1>
      <LongField label={words.note} rows={3} {...of('note')} />
    </FormDialog>
  );
}
