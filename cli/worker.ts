import type { Config } from '../platform/config.ts';
import { recordBounce } from '../subgraphs/notifications/bounces.ts';
import { openBounceListener } from '../worker/bounces/listener.ts';
import { returnPaths } from '../worker/bounces/return-path.ts';
import { openEmailChannel } from '../worker/channels/email.ts';
import { runCourier } from '../worker/courier.ts';
import { runPlanner } from '../worker/planner.ts';
import { mailPreparer } from '../worker/prepare-mail.ts';
import type { CustomersAsked, OpenGround } from './ground.ts';
import { secretsKey } from './keys.ts';

/** What tells: the planner, the couriers with their channels, and the listener for what comes back. */
export async function openWorker(
  config: Config,
  ground: OpenGround,
  customers: CustomersAsked,
): Promise<{ close(): Promise<void> }> {
  const { database, clock, log, provider } = ground;
  const { mail, stateDirectory } = config;
  const paths = mail.bounceAddress === null ? null : returnPaths(mail.bounceAddress, await secretsKey(config));
  const email = openEmailChannel({ mail, provider, stateDirectory, returnPaths: paths, clock });
  const closing: (() => Promise<void>)[] = [() => email.close()];
  const prepare = mailPreparer({
    database,
    clock,
    log,
    provider,
    mail,
    send: email.send,
    recipients: customers.recipients,
  });
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
  const lease = config.courierLease;
  const courier = await runCourier({ database, clock, log, random: Math.random, prepare, lease });
  closing.push(() => courier.stop());
  const planner = runPlanner({ ...ground, audience: customers.audience });
  closing.push(() => planner.stop());
  return {
    async close() {
      for (const step of closing.reverse()) await step();
    },
  };
}
