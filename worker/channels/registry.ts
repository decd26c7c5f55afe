import type { Channel, SentChannel } from '../../domain/notification/channel.ts';
import { closeAll } from '../../platform/closing.ts';
import type { Claimed } from '../../subgraphs/notifications/deliveries/queue.ts';
import type { Prepared } from '../dispatcher/dispatcher.ts';
import type { MailDependencies } from '../dispatcher/mail-facts.ts';
import { mailPreparer } from '../dispatcher/prepare-mail.ts';
import { type WebhookPreparerDependencies, webhookPreparer } from '../dispatcher/prepare-webhook.ts';
import { type EmailChannelOptions, openEmailChannel } from './email.ts';
import { openWebhookChannel, type WebhookChannelOptions } from './webhook.ts';

/** The dependencies of all channels. */
export interface ChannelDependencies
  extends Omit<MailDependencies & WebhookPreparerDependencies, 'mail' | 'send'>,
    Pick<EmailChannelOptions, 'stateDirectory' | 'returnPaths' | 'log'> {
  mail: MailDependencies['mail'] & EmailChannelOptions['mail'];
  webhooks: Pick<WebhookChannelOptions, 'networks'>;
}

interface OpenChannel {
  /** Prepares the deliveries of one batch, each with the function that sends it. @returns them by id */
  prepare: (deliveries: Claimed[]) => Promise<Map<string, Prepared>>;
  /** Waits for messages under way. */
  close: () => Promise<void>;
}

/** How each channel prepares deliveries, sends messages and is closed. A channel without an entry does not compile. */
const OPEN = {
  EMAIL(dependencies) {
    const { send, close } = openEmailChannel(dependencies);
    return { prepare: mailPreparer({ ...dependencies, send }), close };
  },
  WEBHOOK(dependencies) {
    const { send, close } = openWebhookChannel(dependencies.webhooks);
    return { prepare: webhookPreparer({ ...dependencies, send }), close };
  },
} satisfies Record<SentChannel, (dependencies: ChannelDependencies) => OpenChannel>;

/** Opens all channels by which the worker sends. */
export function openChannels(dependencies: ChannelDependencies): OpenChannel {
  const opened = new Map<Channel, OpenChannel>();
  for (const [channel, open] of Object.entries(OPEN)) opened.set(channel as SentChannel, open(dependencies));
  return {
    async prepare(deliveries) {
      // All deliveries of a batch have the same channel.
      const channel = deliveries[0]?.channel;
      if (!channel) return new Map();
      const open = opened.get(channel);
      if (!open) throw new Error(`Deliveries by ${channel} are not sent by the worker.`);
      return open.prepare(deliveries);
    },
    close: () => closeAll([...opened.values()].map(({ close }) => close)),
  };
}
