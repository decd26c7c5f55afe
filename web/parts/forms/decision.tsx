import { Body1 } from '@fluentui/react-components';
import type { Command } from '../../graph/use-command.ts';
import { LongField, useForm } from './fields.tsx';
import { FormDialog } from './form-dialog.tsx';

interface DecisionProps {
  words: { approve: string; refuse: string; note: string };
  title: string;
  /** The consequence of the decision. */
  detail: string;
  /** Whether approving is the page's primary action. */
  primary?: boolean;
  onOpen?(): void;
  command: Pick<Command<unknown, never>, 'busy' | 'refusal' | 'error' | 'clear'>;
  /** @returns whether the decision was saved */
  onDecide(decision: { approved: boolean; note: string | null }): Promise<boolean>;
}

/** The buttons with which an approver approves or rejects a request, with a note. */
export function DecisionButtons(props: DecisionProps) {
  return (
    <>
      <Decide {...props} approved />
      <Decide {...props} approved={false} primary={false} />
    </>
  );
}

function Decide(props: DecisionProps & { approved: boolean }) {
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
