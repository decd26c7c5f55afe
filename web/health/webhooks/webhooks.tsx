import { Body1, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Section } from '../../parts/layout/section.tsx';
import { Skeleton } from '../../parts/layout/skeleton.tsx';
import { Trouble } from '../../parts/trouble.tsx';
import { useWords } from '../../words/language.tsx';
import { Webhooks as WebhooksQuery } from '../settings/settings.generated.ts';
import { AddWebhook } from './add-webhook.tsx';
import { SecretDialog } from './secret-dialog.tsx';
import { Webhook } from './webhook.tsx';
import { WEBHOOKS } from './words.ts';

const useStyles = makeStyles({ text: { margin: 0 } });

/** A tenant's webhooks. */
export function Webhooks({ tenantId }: { tenantId: string }) {
  const styles = useStyles();
  const words = useWords(WEBHOOKS);
  const [{ data, error }, again] = useQuery({ query: WebhooksQuery, variables: { tenantId } });
  const [secret, setSecret] = useState<string | null>(null);
  function register(shown: string) {
    setSecret(shown);
    // The cache does not connect an empty list with webhooks, and so does not refresh it.
    again({ requestPolicy: 'network-only' });
  }
  return (
    <Section title={words.webhooks} actions={<AddWebhook tenantId={tenantId} onSecret={register} />}>
      <Body1 as="p" className={styles.text}>
        {words.detail}
      </Body1>
      {error && <Trouble error={error} onRetry={again} />}
      {!data && !error && <Skeleton lines={2} />}
      {data?.webhooks.length === 0 && <Body1>{words.noWebhooks}</Body1>}
      {data?.webhooks.map((webhook) => (
        <Webhook key={webhook.id} webhook={webhook} tenantId={tenantId} onSecret={setSecret} />
      ))}
      <SecretDialog secret={secret} onClose={() => setSecret(null)} />
    </Section>
  );
}
