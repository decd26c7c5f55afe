import { Body1 } from '@fluentui/react-components';
import { useCommand } from '../../graph/use-command.ts';
import { DecisionButtons } from '../../parts/forms/decision.tsx';
import { ChoiceField, DateTimeField, LongField, useForm } from '../../parts/forms/fields.tsx';
import { FormDialog } from '../../parts/forms/form-dialog.tsx';
import { useFormats, useWords } from '../../words/language.tsx';
import { DecideDelay, type DelayReason, LiftDelay, RequestDelay } from './delays.generated.ts';
import { DELAYS } from './words.ts';

const REASONS: readonly DelayReason[] = ['RISK_TO_OTHER_CUSTOMERS', 'EXTRAORDINARY_CIRCUMSTANCES'];

interface RequestDelayProps {
  incidentId: string;
  deadline: string;
  onDone(): void;
}

/** Requests a delay of the notices beyond their deadline. */
export function RequestDelayDialog({ incidentId, deadline, onDone }: RequestDelayProps) {
  const words = useWords(DELAYS);
  const formats = useFormats();
  const request = useCommand(RequestDelay);
  const form = useForm<{ reason: DelayReason | null; justification: string; until: string | null }>({
    reason: null,
    justification: '',
    until: null,
  });
  return (
    <FormDialog
      button={words.request}
      title={words.request}
      submit={words.request}
      command={request}
      onOpen={() => form.reset()}
      onSubmit={async () => {
        const { reason, justification, until } = form.values;
        if (!reason || !until) return false;
        if (!(await request.run({ input: { incidentId, reason, justification, until } }))) return false;
        onDone();
        return true;
      }}
    >
      <Body1>{words.detail}</Body1>
      <ChoiceField label={words.reason} required choices={REASONS} labels={words.reasons} {...form.of('reason')} />
      <LongField label={words.justification} required {...form.of('justification')} />
      <DateTimeField
        label={words.until}
        hint={`${words.untilHint} (${formats.dateTime(deadline)})`}
        required
        {...form.of('until')}
      />
    </FormDialog>
  );
}

/** The decision of one approver role on a delay. */
export function DecideDelays({ delayId, onDone }: { delayId: string; onDone(): void }) {
  const words = useWords(DELAYS);
  const decide = useCommand(DecideDelay);
  return (
    <DecisionButtons
      words={words}
      title={words.decisionTitle}
      detail={words.decisionDetail}
      command={decide}
      onDecide={async (decision) => {
        if (!(await decide.run({ input: { delayId, ...decision } }))) return false;
        onDone();
        return true;
      }}
    />
  );
}

/** Ends an approved delay before its time. */
export function LiftDelayDialog({ delayId, onDone }: { delayId: string; onDone(): void }) {
  const words = useWords(DELAYS);
  const lift = useCommand(LiftDelay);
  const form = useForm({ reason: '' });
  return (
    <FormDialog
      button={words.lift}
      title={words.lift}
      submit={words.lift}
      command={lift}
      onOpen={() => form.reset()}
      onSubmit={async () => {
        if (!(await lift.run({ input: { delayId, reason: form.values.reason } }))) return false;
        onDone();
        return true;
      }}
    >
      <LongField label={words.liftReason} required {...form.of('reason')} />
    </FormDialog>
  );
}
