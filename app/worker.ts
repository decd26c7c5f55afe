import { closeAll } from '../platform/closing.ts';
import type { Config } from '../platform/config.ts';
import { recordBounce } from '../subgraphs/notifications/deliveries/bounces.ts';
import type { Claimed } from '../subgraphs/notifications/deliveries/queue.ts';
import { incidentsConsumer } from '../subgraphs/notifications/projections.ts';
import { openBounceListener } from '../worker/bounces/listener.ts';
import { returnPaths } from '../worker/bounces/return-path.ts';
import { openEmailChannel } from '../worker/channels/email.ts';
import { openWebhookChannel } from '../worker/channels/webhook.ts';
import { runDispatcher } from '../worker/dispatcher/dispatcher.ts';
import { mailPreparer } from '../worker/dispatcher/prepare-mail.ts';
import { webhookPreparer } from '../worker/dispatcher/prepare-webhook.ts';
import { updateWebhookHealth } from '../worker/dispatcher/webhook-health.ts';
import { runFanOut } from '../worker/fan-out/fan-out.ts';
import type { CustomersClient, OpenDependencies } from './dependencies.ts';
import { secretsKey } from './keys.ts';
import { openWebhookDependencies } from './webhook-dependencies.ts';

/** Starts the worker: the fan-out, the dispatcher with its channels, and the bounce listener. */
export async function openWorker(
  config: Config,
  dependencies: OpenDependencies,
  customers: CustomersClient,
): Promise<{ close(): Promise<void> }> {
  const { database, clock, log, provider } = dependencies;
  const { mail, stateDirectory } = config;
  const paths = mail.bounceAddress === null ? null : returnPaths(mail.bounceAddress, await secretsKey(config));
  const email = openEmailChannel({ mail, provider, stateDirectory, returnPaths: paths, clock });
  const closing: (() => Promise<void>)[] = [() => email.close()];
  try {
    const { secretBox } = await openWebhookDependencies(config);
    const webhook = openWebhookChannel({ networks: config.webhooks.networks });
    closing.push(() => webhook.close());
    const common = { database, clock, provider };
    const mails = mailPreparer({ ...common, mail, send: email.send, recipients: customers.recipients });
    const calls = webhookPreparer({ ...common, send: webhook.send, secretBox });
    // All deliveries of a batch have the same channel.
    const prepare = (deliveries: Claimed[]) => (deliveries[0]?.channel === 'EMAIL' ? mails : calls)(deliveries);
    if (paths && mail.bouncePort !== null) {
      const listener = await openBounceListener({
        port: mail.bouncePort,
        returnPaths: paths,
        onBounce: (deliveryId, { status, answer, at }) =>
          recordBounce(database, { deliveryId, answer: [status, answer].filter(Boolean).join(' ') }, at),
        log,
        clock,
      });
      closing.push(() => listener.close());
    }
    const dispatcher = await runDispatcher({
      database,
      clock,
      log,
      random: Math.random,
      prepare,
      onConcluded: updateWebhookHealth,
      lease: config.dispatcherLease,
    });
    closing.push(() => dispatcher.stop());
    const fanOut = runFanOut({ ...dependencies, audience: customers.audience, incidents: incidentsConsumer });
    closing.push(() => fanOut.stop());
    return { close: () => closeAll(closing) };
  } catch (error) {
    await closeAll(closing);
    throw error;
  }
}
