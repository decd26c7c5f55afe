import { closeAll } from '../platform/closing.ts';
import type { Config } from '../platform/config.ts';
import { recordBounce } from '../subgraphs/notifications/deliveries/bounces.ts';
import { incidentsConsumer } from '../subgraphs/notifications/projections.ts';
import { openBounceListener } from '../worker/bounces/listener.ts';
import { returnPaths } from '../worker/bounces/return-path.ts';
import { openChannels } from '../worker/channels/registry.ts';
import { runDispatcher } from '../worker/dispatcher/dispatcher.ts';
import { updateWebhookHealth } from '../worker/dispatcher/webhook-health.ts';
import { runFanOut } from '../worker/fan-out/fan-out.ts';
import type { CustomersClient, OpenDependencies } from './dependencies.ts';
import { secretsKey } from './keys.ts';
import { openPager } from './pager.ts';
import { openWebhookDependencies } from './webhook-dependencies.ts';

/** Starts the worker: the fan-out, the dispatcher with its channels, the pager, and the bounce listener. */
export async function openWorker(
  config: Config,
  dependencies: OpenDependencies,
  customers: CustomersClient,
): Promise<{ close(): Promise<void> }> {
  const { database, clock, log, provider, establishment, sectors } = dependencies;
  const { mail, stateDirectory } = config;
  const paths = mail.bounceAddress === null ? null : returnPaths(mail.bounceAddress, await secretsKey(config));
  const { secretBox } = await openWebhookDependencies(config);
  const channels = openChannels({
    database,
    clock,
    provider,
    establishment,
    sectors,
    recipients: customers.recipients,
    mail,
    stateDirectory,
    returnPaths: paths,
    webhooks: config.webhooks,
    secretBox,
    log,
  });
  const closing = [() => channels.close()];
  try {
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
      prepare: channels.prepare,
      onConcluded: updateWebhookHealth,
      lease: config.dispatcherLease,
    });
    closing.push(() => dispatcher.stop());
    const pager = await openPager(config, dependencies);
    closing.push(() => pager.close());
    const fanOut = runFanOut({
      ...dependencies,
      audience: customers.audience,
      incidents: incidentsConsumer(dependencies),
    });
    closing.push(() => fanOut.stop());
    return { close: () => closeAll(closing) };
  } catch (error) {
    await closeAll(closing);
    throw error;
  }
}
