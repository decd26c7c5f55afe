import { Body1, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Section } from '../parts/section.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useWords } from '../words/language.tsx';
import { RegisterWebhookDialog } from './register-webhook.tsx';
import { SecretDialog } from './secret-dialog.tsx';
import { Webhooks as WebhooksQuery } from './settings.generated.ts';
import { SETTINGS } from './settings-words.ts';
import { Webhook } from './webhook.tsx';

const useStyles = makeStyles({ text: { margin: 0 } });

/** Where a tenant has its notices sent. */
export function Webhooks({ tenantId }: { tenantId: string }) {
  const styles = useStyles();
  const words = useWords(SETTINGS);
  const [{ data, error }, again] = useQuery({ query: WebhooksQuery, variables: { tenantId } });
  const [secret, setSecret] = useState<string | null>(null);
  function register(shown: string) {
    setSecret(shown);
    // A list that was empty does not know that it is about webhooks, and nobody refreshes it.
    again({ requestPolicy: 'network-only' });
  }
  return (
    <Section title={words.webhooks} actions={<RegisterWebhookDialog tenantId={tenantId} onSecret={register} />}>
      <Body1 as="p" className={styles.text}>
        {words.webhooksDetail}
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
