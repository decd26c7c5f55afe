import { Body1 } from '@fluentui/react-components';
import { useCommand } from '../graph/use-command.ts';
import { ChoiceField, InstantField, LongField, useForm } from '../parts/fields.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import { useFormats, useWords } from '../words/language.tsx';
import { DELAYS } from './delay-words.ts';
import { DecideDelay, type DelayReason, LiftDelay, RequestDelay } from './delays.generated.ts';

const REASONS: readonly DelayReason[] = ['RISK_TO_OTHER_CUSTOMERS', 'EXTRAORDINARY_CIRCUMSTANCES'];

interface RequestDelayProps {
  incidentId: string;
  deadline: string;
  onDone(): void;
}

/** Asks to hold the notices past their deadline. */
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
      <InstantField
        label={words.until}
        hint={`${words.untilHint} (${formats.instant(deadline)})`}
        required
        {...form.of('until')}
      />
    </FormDialog>
  );
}

/** One office's verdict on a delay. */
export function DecideDelays(props: { delayId: string; onDone(): void }) {
  return (
    <>
      <Decide {...props} approved />
      <Decide {...props} approved={false} />
    </>
  );
}

function Decide({ delayId, approved, onDone }: { delayId: string; approved: boolean; onDone(): void }) {
  const words = useWords(DELAYS);
  const decide = useCommand(DecideDelay);
  const form = useForm({ note: '' });
  const verb = approved ? words.approve : words.refuse;
  return (
    <FormDialog
      button={verb}
      title={words.verdictTitle}
      submit={verb}
      command={decide}
      onOpen={() => form.reset()}
      onSubmit={async () => {
        if (!(await decide.run({ input: { delayId, approved, note: form.values.note || null } }))) return false;
        onDone();
        return true;
      }}
    >
      <Body1>{words.verdictDetail}</Body1>
      <LongField label={words.note} rows={3} {...form.of('note')} />
    </FormDialog>
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
