import { Body1 } from '@fluentui/react-components';
import { useCommand } from '../graph/use-command.ts';
import { LongField, useForm } from '../parts/forms/fields.tsx';
import { FormDialog } from '../parts/forms/form-dialog.tsx';
import { useWords } from '../words/language.tsx';
import { BriefAccountTeam } from './impact.generated.ts';
import { IMPACT } from './words.ts';

interface BriefDialogProps {
  incidentId: string;
  /** Null for all impacted tenants. */
  tenantIds: readonly string[] | null;
  label: string;
  onDone(): void;
}

/** Lets the provider's own account team see impacted tenants before they are notified. */
export function BriefDialog({ incidentId, tenantIds, label, onDone }: BriefDialogProps) {
  const words = useWords(IMPACT);
  const brief = useCommand(BriefAccountTeam);
  const form = useForm({ reason: '' });
  return (
    <FormDialog
      button={label}
      title={label}
      submit={label}
      command={brief}
      onOpen={() => form.reset()}
      onSubmit={async () => {
        const input = { incidentId, tenantIds: tenantIds && [...tenantIds], reason: form.values.reason };
        if (!(await brief.run({ input }))) return false;
        onDone();
        return true;
      }}
    >
      <Body1>{words.briefDetail}</Body1>
      <LongField label={words.briefReason} required rows={3} {...form.of('reason')} />
    </FormDialog>
  );
}
