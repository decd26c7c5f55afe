import { useCommand } from '../../graph/use-command.ts';
import { ChoicesField, SwitchField, TextField, useForm } from '../../parts/forms/fields.tsx';
import { FormDialog } from '../../parts/forms/form-dialog.tsx';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useWords } from '../../words/language.tsx';
import { RegisterWebhook, type RevisionKind } from '../settings/settings.generated.ts';
import { WEBHOOKS } from './words.ts';

const KINDS = ['INITIAL', 'UPDATE', 'FINAL', 'RETRACTION'] as const;

/** Adds a webhook. @param props.onSecret receives its secret, which cannot be read again */
export function AddWebhook(props: { tenantId: string; onSecret(secret: string): void }) {
  const { tenantId, onSecret } = props;
  const words = useWords(WEBHOOKS);
  const { revisionKind } = useWords(EVERYWHERE);
  const form = useForm({ url: '', kinds: [] as readonly RevisionKind[], stageChanges: true });
  const command = useCommand(RegisterWebhook);
  async function submit(): Promise<boolean> {
    const { url, kinds, stageChanges } = form.values;
    const input = { tenantId, url, kinds: kinds.length > 0 ? [...kinds] : null, stageChanges };
    const done = await command.run({ input });
    if (done?.registerWebhook.__typename !== 'WebhookWithSecret') return false;
    onSecret(done.registerWebhook.secret);
    return true;
  }
  return (
    <FormDialog
      button={words.add}
      title={words.add}
      submit={words.add}
      command={command}
      onOpen={() => form.reset()}
      onSubmit={submit}
    >
      <TextField label={words.url} hint={words.urlHint} type="url" required {...form.of('url')} />
      <ChoicesField
        label={words.kinds}
        hint={words.kindsHint}
        choices={KINDS}
        labels={revisionKind}
        {...form.of('kinds')}
      />
      <SwitchField label={words.stageChanges} {...form.of('stageChanges')} />
    </FormDialog>
  );
}
