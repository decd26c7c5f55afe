import type { Config } from '../platform/config.ts';
import type { PagingDependencies } from '../subgraphs/incidents/context.ts';
import { type PageLinks, pageLinks } from '../subgraphs/incidents/paging/links.ts';
import { secretsKey } from './keys.ts';
import { openWebhookDependencies } from './webhook-dependencies.ts';

/** The dependencies of paging: those of webhooks, and the links by which pages are acknowledged. */
export async function openPagingDependencies(config: Config): Promise<PagingDependencies & { links: PageLinks }> {
  return { ...(await openWebhookDependencies(config)), links: pageLinks(await secretsKey(config)) };
}
