import type { Transaction } from '../../platform/database/database.ts';
import type { Sent } from '../../subgraphs/notifications/fan-out/outcomes.ts';
import { mailDisabled, recordWebhookResults } from '../../subgraphs/notifications/webhooks/targets.ts';

/**
 * Updates the health of webhooks from the outcomes of their calls. One that fails for days is disabled, and its tenant
 * is notified.
 */
export async function updateWebhookHealth(tx: Transaction, concluded: readonly Sent[], at: Date): Promise<void> {
  const results = concluded
    .filter(({ delivery, conclusion }) => delivery.channel === 'WEBHOOK' && conclusion.state !== 'CANCELLED')
    .map(({ delivery, conclusion }) => ({
      webhookId: delivery.recipient,
      accepted: conclusion.state === 'ACCEPTED',
    }));
  if (results.length === 0) return;
  for (const disabled of await recordWebhookResults(tx, results, at)) await mailDisabled(tx, disabled, at);
}
