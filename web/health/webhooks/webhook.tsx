import { Badge, Body1Strong, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useCommand } from '../../graph/use-command.ts';
import { FormDialog } from '../../parts/forms/form-dialog.tsx';
import { Outcome } from '../../parts/forms/outcome.tsx';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useFormats, useWords } from '../../words/language.tsx';
import {
  EnableWebhook,
  type HookFragment,
  RemoveWebhook,
  RotateWebhookSecret,
  TestWebhook,
} from '../settings/settings.generated.ts';
import { WebhookLog } from './webhook-log.tsx';
import { WEBHOOKS } from './words.ts';

const useStyles = makeStyles({
  webhook: {
    display: 'grid',
    gap: '8px',
    padding: '12px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    minWidth: 0,
  },
  head: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center', overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface WebhookProps {
  webhook: HookFragment;
  tenantId: string;
  onSecret(secret: string): void;
}

/** One webhook: its status, its settings and its commands. */
export function Webhook({ webhook, tenantId, onSecret }: WebhookProps) {
  const styles = useStyles();
  const words = useWords(WEBHOOKS);
  const { revisionKind } = useWords(EVERYWHERE);
  const formats = useFormats();
  const [shown, setShown] = useState(false);
  const test = useCommand(TestWebhook);
  const rotate = useCommand(RotateWebhookSecret);
  const enable = useCommand(EnableWebhook);
  const remove = useCommand(RemoveWebhook);
  const { id, url, kinds, stageChanges, previousSecretUntil } = webhook;
  async function renew() {
    const done = await rotate.run({ id });
    if (done) onSecret(done.rotateWebhookSecret.secret);
  }
  return (
    <div className={styles.webhook}>
      <div className={styles.head}>
        <Body1Strong>{url}</Body1Strong>
        <WebhookStatus webhook={webhook} />
      </div>
      <Caption1>
        {formats.list([...(kinds?.map((kind) => revisionKind[kind]) ?? Object.values(revisionKind))])}
        {stageChanges && ` · ${words.stageChanges}`}
        {previousSecretUntil && ` · ${words.previousSecret(formats.dateTime(previousSecretUntil))}`}
      </Caption1>
      <div className={styles.actions}>
        <Button
          size="small"
          disabled={test.busy}
          onClick={async () => {
            await test.run({ id });
            setShown(true);
          }}
        >
          {words.test}
        </Button>
        <Button size="small" disabled={rotate.busy} onClick={renew}>
          {words.rotate}
        </Button>
        {!webhook.enabled && (
          <Button size="small" disabled={enable.busy} onClick={() => enable.run({ id })}>
            {words.enable}
          </Button>
        )}
        <FormDialog
          button={words.remove}
          buttonProps={{ size: 'small' }}
          title={words.removeTitle}
          submit={words.remove}
          command={remove}
          onSubmit={async () => (await remove.run({ id })) !== null}
        >
          {words.removeDetail}
        </FormDialog>
        <Button size="small" appearance="subtle" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {words.log}
        </Button>
      </div>
      {[test, rotate, enable].map((command, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the three commands never change their order
        <Outcome key={index} command={command} />
      ))}
      {shown && <WebhookLog webhookId={id} tenantId={tenantId} />}
    </div>
  );
}

function WebhookStatus({
  webhook: { enabled, disabledReason, failingSince, lastDeliveryAt },
}: {
  webhook: HookFragment;
}) {
  const words = useWords(WEBHOOKS);
  const formats = useFormats();
  if (!enabled) {
    return (
      <Badge appearance="tint" color="danger" title={disabledReason ?? undefined}>
        {words.disabled}
      </Badge>
    );
  }
  if (failingSince) {
    return (
      <Badge appearance="tint" color="warning">
        {words.failing(formats.dateTime(failingSince))}
      </Badge>
    );
  }
  return (
    <Badge appearance="tint" color={lastDeliveryAt ? 'success' : 'informative'}>
      {lastDeliveryAt ? words.healthy : words.unused}
    </Badge>
  );
}
