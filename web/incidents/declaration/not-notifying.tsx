import { Body1 } from '@fluentui/react-components';
import { ChoicesField, LongField, useForm } from '../../parts/forms/fields.tsx';
import { useWords } from '../../words/language.tsx';
import { CommandDialog } from '../commands/command-dialog.tsx';
import {
  type DataSubjectExemption,
  DecideNotToNotify as Decide,
  RequestNotToNotify as Request,
} from '../commands/commands.generated.ts';
import { DecisionDialog } from '../commands/decision-dialog.tsx';
import { COMMANDS } from '../commands/words.ts';
import type { WholeFragment } from '../incident.generated.ts';
import { NAMES, valuesOf } from '../names.ts';

const BLANK = { reason: '', exemptions: [] as readonly DataSubjectExemption[], publicCommunication: '' };

/** Requests the decision that a possible breach is not notified, which both approver roles decide. */
export function RequestNotToNotify({ incident }: { incident: WholeFragment }) {
  const { requestNotToNotify: words } = useWords(COMMANDS);
  const { exemption } = useWords(NAMES);
  const form = useForm(BLANK);
  const { reason, exemptions, publicCommunication } = form.values;
  const isPublic = exemptions.includes('DISPROPORTIONATE_EFFORT');
  return (
    <CommandDialog
      incident={incident}
      document={Request}
      words={words}
      input={(decided) => ({
        ...decided,
        reason,
        exemptions: [...exemptions],
        publicCommunication: isPublic ? publicCommunication : null,
      })}
      onOpen={form.reset}
    >
      <Body1>{words.hint}</Body1>
      <LongField label={words.reason} hint={words.reasonHint} required {...form.of('reason')} />
      <ChoicesField
        label={words.exemptions}
        choices={valuesOf(exemption)}
        labels={exemption}
        {...form.of('exemptions')}
      />
      {isPublic && (
        <LongField label={words.publicCommunication} required rows={3} {...form.of('publicCommunication')} />
      )}
    </CommandDialog>
  );
}

/** The decision of one approver role on an open request. */
export function DecideNotToNotify({ incident, decisionId }: { incident: WholeFragment; decisionId: string }) {
  const { decideNotToNotify: words } = useWords(COMMANDS);
  return (
    <DecisionDialog
      incident={incident}
      document={Decide}
      words={words}
      input={(decided) => ({ ...decided, decisionId })}
    />
  );
}
