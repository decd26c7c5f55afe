import { closeAll } from '../platform/closing.ts';
import type { Config } from '../platform/config.ts';
import { openEmailChannel } from '../worker/channels/email.ts';
import { openWebhookChannel } from '../worker/channels/webhook.ts';
import { runPager } from '../worker/paging/pager.ts';
import type { OpenDependencies } from './dependencies.ts';
import { openPagingDependencies } from './paging-dependencies.ts';

/** Starts the pager, with channels of its own: a page never waits for the notices of a million tenants. */
export async function openPager(config: Config, dependencies: OpenDependencies): Promise<{ close(): Promise<void> }> {
  const { mail, stateDirectory, webhooks, pagerDutyUrl } = config;
  const email = openEmailChannel({ ...dependencies, mail, stateDirectory, returnPaths: null });
  const calls = openWebhookChannel(webhooks);
  const closing = [() => email.close(), () => calls.close()];
  try {
    const { secretBox, links } = await openPagingDependencies(config);
    const mailDomain = mail.from.slice(mail.from.lastIndexOf('@') + 1);
    const pager = await runPager({
      ...dependencies,
      ...{ secretBox, links, pagerDutyUrl, mailDomain, sendMail: email.send, post: calls.send },
    });
    closing.push(() => pager.stop());
    return { close: () => closeAll(closing) };
  } catch (error) {
    await closeAll(closing);
    throw error;
  }
}
