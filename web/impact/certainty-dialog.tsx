import { Body1 } from '@fluentui/react-components';
import { useCommand } from '../graph/use-command.ts';
import { ChoiceField, LongField, useForm } from '../parts/forms/fields.tsx';
import { FormDialog } from '../parts/forms/form-dialog.tsx';
import { EVERYWHERE } from '../words/everywhere.ts';
import { useFormats, useWords } from '../words/language.tsx';
import { type Certainty, SetImpactCertainty } from './impact.generated.ts';
import { IMPACT } from './words.ts';

const CERTAINTIES: readonly Certainty[] = ['SUSPECTED', 'CONFIRMED', 'RULED_OUT'];

interface CertaintyDialogProps {
  incidentId: string;
  tenantIds: readonly string[];
  onDone(): void;
}

/** Sets the confidence that tenants are impacted, or rules them out with a reason. */
export function CertaintyDialog({ incidentId, tenantIds, onDone }: CertaintyDialogProps) {
  const words = useWords(IMPACT);
  const common = useWords(EVERYWHERE);
  const formats = useFormats();
  const set = useCommand(SetImpactCertainty);
  const form = useForm<{ certainty: Certainty | null; reason: string }>({ certainty: null, reason: '' });
  const { certainty, reason } = form.values;
  return (
    <FormDialog
      button={words.setCertainty}
      title={words.setCertainty}
      submit={words.apply}
      command={set}
      onOpen={() => form.reset()}
      onSubmit={async () => {
        if (!certainty) return false;
        const input = { incidentId, tenantIds: [...tenantIds], certainty, reason: reason || null };
        if (!(await set.run({ input }))) return false;
        onDone();
        return true;
      }}
    >
      <Body1>{words.selected(tenantIds.length, formats.number(tenantIds.length))}</Body1>
      <ChoiceField
        label={words.certainty}
        required
        choices={CERTAINTIES}
        labels={common.certainty}
        {...form.of('certainty')}
      />
      <LongField
        label={words.reason}
        hint={words.reasonHint}
        required={certainty === 'RULED_OUT'}
        rows={3}
        {...form.of('reason')}
      />
    </FormDialog>
  );
}
