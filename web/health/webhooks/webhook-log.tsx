import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { useCommand } from '../../graph/use-command.ts';
import { Outcome } from '../../parts/forms/outcome.tsx';
import { Skeleton } from '../../parts/layout/skeleton.tsx';
import { Time } from '../../parts/text/time.tsx';
import { Trouble } from '../../parts/trouble.tsx';
import { useFormats, useWords } from '../../words/language.tsx';
import { NOTICE } from '../notice/words.ts';
import { ReplayWebhookDelivery, WebhookDeliveries } from '../settings/settings.generated.ts';
import { WEBHOOKS } from './words.ts';

/** How often the log is queried while a delivery is pending. */
const POLL_INTERVAL_MS = 2_000;
const PENDING_STATES = ['QUEUED', 'SENDING'];

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 12px',
    alignItems: 'center',
    padding: '6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  answer: { overflowWrap: 'anywhere', color: tokens.colorNeutralForeground3 },
});

/** The recent deliveries to a webhook, each with the response. */
export function WebhookLog({ webhookId, tenantId }: { webhookId: string; tenantId: string }) {
  const styles = useStyles();
  const words = useWords(WEBHOOKS);
  const { deliveryState, deliveryMessage } = useWords(NOTICE);
  const formats = useFormats();
  const [{ data, error }, again] = useQuery({ query: WebhookDeliveries, variables: { tenantId } });
  const replay = useCommand(ReplayWebhookDelivery);
  const deliveries = data?.webhooks.find(({ id }) => id === webhookId)?.deliveries.edges.map(({ node }) => node);
  const pending = deliveries?.some(({ state }) => PENDING_STATES.includes(state)) ?? false;
  useEffect(() => {
    if (!pending) return;
    const timer = setInterval(() => again({ requestPolicy: 'network-only' }), POLL_INTERVAL_MS);
    return () => clearInterval(timer);
  }, [pending, again]);
  if (error) return <Trouble error={error} onRetry={again} />;
  if (!deliveries) return <Skeleton lines={2} />;
  if (deliveries.length === 0) return <Body1>{words.logEmpty}</Body1>;
  return (
    <>
      <Outcome command={replay} />
      <ul className={styles.list}>
        {deliveries.map(({ id, message, state, queuedAt, attempts, answer }) => (
          <li key={id} className={styles.item}>
            <Time at={queuedAt} />
            <Body1>{deliveryMessage[message as keyof typeof deliveryMessage]}</Body1>
            <Body1>{deliveryState[state]}</Body1>
            <Caption1>{words.attempts(attempts, formats.number(attempts))}</Caption1>
            <Caption1 className={styles.answer}>{answer}</Caption1>
            {state === 'FAILED' && (
              <Button size="small" disabled={replay.busy} onClick={() => replay.run({ deliveryId: id })}>
                {words.replay}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
